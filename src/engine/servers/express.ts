import { configured, lines } from './configured.ts'
import { corsPackageOptions } from './cors-package.ts'
import type { Server } from './server.ts'

export const express: Server = {
  id: 'express',
  name: 'Express with cors',
  developmentOnly: false,
  platforms: ['express', 'npm-cors'],
  configure: configured((policy) => [
    {
      place: 'where the app is made, right below const app = express()',
      language: 'javascript',
      text: lines(
        "import cors from 'cors' // npm install cors",
        '',
        '// Before every other app.use() and route: what answers earlier answers without the headers.',
        'app.use(',
        '  cors({',
        ...corsPackageOptions(policy).map((line) => `    ${line}`),
        '  }),',
        ')',
      ),
    },
  ]),
  traps: [
    'Below a route or an authentication, cors() never sees the preflight: it must be used first.',
    'Without methods or allowedHeaders it permits every common method and whatever header is asked for; origin: true reflects every origin.',
    'An origin given as one string is sent to everybody and refuses nobody by name; in a list it is compared.',
  ],
}
