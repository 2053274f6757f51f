import { type ReportedCase, report } from './report.ts'

export const FRAMEWORKS: readonly ReportedCase[] = [
  report(
    'An exception in FastAPI loses the headers',
    'fastapi/fastapi/issues/775',
    'GET https://api.shop.example/items\n500 Internal Server Error\nserver: uvicorn\ncontent-length: 21\ncontent-type: text/plain; charset=utf-8\nblocked',
    [/hides the real one/, /500/, /log/, /CORSMiddleware\(app/],
    { never: [/token, cookie/], server: ['fastapi', /https:\/\/app\.example/] },
  ),
  report(
    'The plug is in the pipeline of a Phoenix router',
    'mschae/cors_plug/issues/5',
    'OPTIONS http://localhost:4000/upload for POST\n> content-type: application/json\n404 Not Found\nserver: Cowboy\ncache-control: max-age=0, private, must-revalidate\ncontent-type: text/html; charset=utf-8',
    [/Phoenix/, /endpoint/, /before the router/],
    { from: 'http://localhost:8080', server: ['phoenix', /endpoint/i] },
  ),
  report(
    'The local host of Azure Functions has no CORS entry',
    'Azure/azure-functions-core-tools/issues/854',
    'OPTIONS http://localhost:7071/api/auth/login for POST\n> content-type: application/json\n404 Not Found\nServer: Kestrel',
    [/local\.settings\.json/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200' },
  ),
  report(
    'The local host of Azure Functions allows no credentials',
    'Azure/azure-functions-core-tools/issues/2067',
    'GET http://localhost:7071/api/getCSRF\n> Cookie: a=b\n200 OK\nServer: Kestrel\nAccess-Control-Allow-Origin: http://localhost\nblocked',
    [/CORSCredentials/],
    { from: 'http://localhost', rule: 'allow-credentials-missing' },
  ),
  report(
    'App Service has no credentials in its CORS setting',
    'Azure/azure-functions-host/issues/620',
    'GET https://shop.azurewebsites.net/.auth/me\n> Cookie: AppServiceAuthSession=a\n200 OK\nServer: Microsoft-IIS/10.0\nAccess-Control-Allow-Origin: http://localhost\nblocked',
    [/App Service/, /Enable Access-Control-Allow-Credentials/],
    { from: 'http://localhost', rule: 'allow-credentials-missing' },
  ),
  report(
    'A resumable upload was started without an origin',
    'googleapis/google-cloud-dotnet/issues/5715',
    'POST https://storage.googleapis.com/upload/storage/v1/b/media/o?uploadType=resumable&upload_id=ABC\n> Content-Type: text/plain\n200\nServer: UploadServer\nX-GUploader-UploadID: ABC\nblocked',
    [/upload session|resumable/, /Origin/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200', never: [/to the bucket’s CORS configuration \(gcloud/] },
  ),
  report(
    'A function URL adds a second origin',
    'samvera/serverless-iiif/issues/71',
    'GET https://a1b2.lambda-url.us-east-1.on.aws/latest/iiif/2/a/info.json\n200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: https://viewer.example/\nblocked',
    [/function URL/, /function’s code/, /twice/],
    { from: 'https://viewer.example', rule: 'allow-origin-duplicate' },
  ),
  report(
    'A video player sends credentials to a CDN',
    'videogular/videogular2/issues/739',
    'GET https://cdn.video.example/live.m3u8\n> Cookie: CloudFront-Policy=a\nas xhr\n200 OK\nServer: nginx\nAccess-Control-Allow-Origin: *\nblocked',
    [/credentials/, /https:\/\/app\.example/, /withCredentials/],
    { rule: 'wildcard-with-credentials' },
  ),
  report(
    'Lumen removes the slash',
    'digiaonline/lumen-cors/issues/32',
    'GET http://api.site.example/forums/\n301 Moved Permanently\nX-Powered-By: PHP/7.1\nLocation: http://api.site.example/forums\nblocked',
    [/trailing slash/, /http:\/\/api\.site\.example\/forums\b(?!\/)/],
    { from: 'http://site.example', responsible: 'page' },
  ),
  report(
    'The sample project of ASP.NET Core redirects',
    'dotnet/aspnetcore/issues/36182',
    'OPTIONS http://localhost:8000/api/user for POST\n> content-type: application/json\n307 Temporary Redirect\nServer: Kestrel\nLocation: https://localhost:8001/api/user',
    [/https:\/\/localhost:8001\/api\/user/, /UseCors/],
    { from: 'http://localhost:19006' },
  ),
  report(
    'Tracing headers follow the redirect to a login',
    'DataDog/browser-sdk/issues/1818',
    `OPTIONS https://api.shop.example/sso before GET
    > x-datadog-origin: rum
    204
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Headers: x-datadog-origin

    GET https://api.shop.example/sso
    > x-datadog-origin: rum
    302
    Access-Control-Allow-Origin: https://app.example
    Location: https://login.partner.example/oauth2/authorize?client_id=a

    OPTIONS https://login.partner.example/oauth2/authorize?client_id=a for GET
    > Origin: null
    > x-datadog-origin: rum
    200
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: content-type`,
    [/login/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A plugin of Obsidian uses the OpenAI SDK',
    'nhaouari/obsidian-textgenerator-plugin/issues/294',
    'OPTIONS https://api.runpod.example/v2/a/openai/v1/chat/completions for POST\n> authorization: x\n> content-type: application/json\n> x-stainless-os: MacOS\n200\nAccess-Control-Allow-Origin: app://obsidian.md\nAccess-Control-Allow-Headers: authorization, content-type',
    [/x-stainless-os/, /SDK/, /defaultHeaders/],
    { from: 'app://obsidian.md', rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'An extension’s background page asks Ollama',
    'ollama/ollama/issues/3016',
    'POST http://localhost:11434/api/generate\n> Content-Type: text/plain\n403 Forbidden\nContent-Length: 0\nblocked',
    [/OLLAMA_ORIGINS=chrome-extension:\/\/abcdef/],
    { from: 'chrome-extension://abcdef', never: [/check the (token|cookie)|firewall/i] },
  ),
]
