import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, doubleQuoted as quoted } from './string-literals.ts'

export const aspnetCore: Server = {
  id: 'aspnet-core',
  name: 'ASP.NET Core',
  developmentOnly: false,
  platforms: ['aspnet-core'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'Program.cs, before builder.Build()',
      language: 'csharp',
      text: lines(
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
      text: 'app.UseCors();\n',
    },
  ]),
  traps: [
    'app.UseCors() after app.UseAuthorization() leaves 401 and 403 without the headers; app.UseHttpsRedirection() before it answers an http preflight with a redirect.',
    'Vary: Origin is left off where a single origin is permitted, and off answers that permit none: behind a cache, append it in a middleware above app.UseCors().',
    'AllowAnyOrigin() with AllowCredentials() throws when the application starts; SetIsOriginAllowed(_ => true) does not, and lets in everybody.',
    'web.config of IIS may add the headers a second time, and its WebDAV module answers PUT and DELETE with 405.',
  ],
}
