import { configured, lines } from '../configured.ts'
import { headersOrAccept, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { listed, doubleQuoted as quoted, xmlText } from '../string-literals.ts'

const aspnetCore: Server = {
  id: 'aspnet-core',
  name: 'ASP.NET Core',
  group: 'application',
  platforms: ['aspnet-core', 'iis'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'Program.cs, before builder.Build()',
      language: 'csharp',
      text: lines(
        'builder.Services.AddProblemDetails();',
        'builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy',
        origins === '*' ? '    .AllowAnyOrigin() // for public data only' : `    .WithOrigins(${listed(origins, quoted)})`,
        `    .WithMethods(${listed(methods, quoted)})`,
        requestHeaders.length > 0 && `    .WithHeaders(${listed(requestHeaders, quoted)})`,
        exposedHeaders.length > 0 && `    .WithExposedHeaders(${listed(exposedHeaders, quoted)})`,
        credentials && '    .AllowCredentials()',
        maxAge !== null && `    .SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAge}))`,
        '));',
      ),
    },
    {
      place: 'Program.cs, after app.UseRouting() and before app.UseAuthentication() and app.MapControllers()',
      language: 'csharp',
      text: lines(
        '// Above UseCors(): an exception that nothing handles ends the response without the headers that UseCors() adds at its start.',
        'app.UseExceptionHandler();',
        'app.UseCors();',
      ),
    },
  ]),
  pitfalls: [
    'Without app.UseExceptionHandler() above app.UseCors(), the 500 response to an exception has no CORS headers, and the page gets a CORS error instead.',
    'If app.UseCors() comes after app.UseAuthorization(), 401 and 403 have no CORS headers; after app.UseResponseCaching(), cached responses have none. If app.UseHttpsRedirection() comes before it, http preflight requests are redirected.',
    'Vary: Origin is missing if only one origin is allowed, and on responses that allow none. Behind a cache, append it in a middleware above app.UseCors().',
    'AllowAnyOrigin() with AllowCredentials() throws when the application starts; SetIsOriginAllowed(_ => true) doesn’t, and allows everyone.',
    'The web.config of IIS may add the headers a second time, and its WebDAV module responds to PUT and DELETE with 405.',
    'On Azure App Service, origins in the platform’s CORS setting replace all of this: leave that list empty.',
  ],
}

const iis: Server = {
  id: 'iis',
  name: 'IIS with its CORS module (.NET Framework, PHP, static files)',
  group: 'gateway',
  platforms: ['iis', 'aspnet-framework'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const list = (name: string, add: string, values: readonly string[]) =>
      values.length === 0
        ? []
        : [`        <${name}>`, ...values.map((value) => `          <add ${add}="${xmlText(value)}" />`), `        </${name}>`]
    const named = originsOf({ origins })
    const age = maxAge === null ? '' : ` maxAge="${maxAge}"`
    return [
      {
        place: 'web.config; the IIS CORS module must be installed',
        language: 'xml',
        text: lines(
          '<?xml version="1.0" encoding="utf-8"?>',
          '<configuration>',
          '  <system.webServer>',
          '    <cors enabled="true" failUnlistedOrigins="false">',
          ...named.flatMap((origin) => [
            `      <add origin="${xmlText(origin)}" allowCredentials="${credentials}"${age}>`,
            ...list('allowMethods', 'method', methods),
            ...list('allowHeaders', 'header', requestHeaders),
            ...list('exposeHeaders', 'header', exposedHeaders),
            '      </add>',
          ]),
          '    </cors>',
          '  </system.webServer>',
          '</configuration>',
        ),
      },
    ]
  }),
  pitfalls: [
    'Without the module, IIS doesn’t recognize the cors section and responds with 500.19: install it, or use <httpProtocol><customHeaders>, which can name only one origin.',
    'The module responds to preflight requests before Windows authentication does; customHeaders don’t.',
    'With customHeaders and code that sends the headers, the page gets each twice.',
    'The WebDAV module responds to PUT and DELETE with 405: remove it in web.config.',
  ],
}

const webApi: Server = {
  id: 'aspnet-web-api',
  name: 'ASP.NET Web API 2 (.NET Framework)',
  group: 'application',
  platforms: ['aspnet-framework'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'App_Start/WebApiConfig.cs, at the beginning of Register()',
      language: 'csharp',
      text: lines(
        '// Install-Package Microsoft.AspNet.WebApi.Cors; origins have no trailing slash.',
        'config.EnableCors(new System.Web.Http.Cors.EnableCorsAttribute(',
        `    origins: ${quoted(origins === '*' ? '*' : origins.join(','))},`,
        `    headers: ${quoted(headersOrAccept(requestHeaders).join(','))},`,
        `    methods: ${quoted(methods.join(','))},`,
        `    exposedHeaders: ${exposedHeaders.length > 0 ? quoted(exposedHeaders.join(',')) : 'null'})`,
        '{',
        `    SupportsCredentials = ${credentials},`,
        maxAge !== null && `    PreflightMaxAge = ${maxAge},`,
        '});',
      ),
    },
    {
      place: 'Web.config, in <system.webServer>: IIS would respond to OPTIONS itself',
      language: 'xml',
      text: lines(
        '<handlers>',
        '  <remove name="OPTIONSVerbHandler" />',
        '  <remove name="ExtensionlessUrlHandler-Integrated-4.0" />',
        '  <add name="ExtensionlessUrlHandler-Integrated-4.0" path="*." verb="*" type="System.Web.Handlers.TransferRequestHandler" preCondition="integratedMode,runtimeVersionv4.0" />',
        '</handlers>',
      ),
    },
  ]),
  pitfalls: [
    'With OWIN’s app.UseCors() and config.EnableCors() together, the page gets every header twice. For OWIN’s token endpoint, only the former works.',
    'Windows authentication responds to preflight requests with 401: use the IIS CORS module.',
    'An exception outside Web API (in a module, a compilation error) results in an error page without the headers.',
  ],
}

export const DOTNET: readonly Server[] = [aspnetCore, webApi, iis]
