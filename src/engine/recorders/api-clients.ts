import type { RecorderId } from '../har/recorder-id.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

/**
 * Programs that make requests by themselves: no page is there that could be kept from reading a response. Built from files of Insomnia, Advanced REST
 * Client and k6, and from the sources of axios-har-tracker, Chucker and Flutter's DevTools (“devtools”), which record what an app requests; the others by
 * name.
 */
function apiClient(id: RecorderId, name: string, creator: RegExp): RecorderProfile {
  return {
    ...unknownRecorder,
    id,
    creator,
    preflights: 'left-out',
    limits: () => [`${name} is an API client: no browser made these requests, so CORS wasn’t involved.`],
    read: (entry) => ({ ...entry, isWithoutPage: true }),
  }
}

export const apiClients: readonly RecorderProfile[] = [
  apiClient('insomnia', 'Insomnia', /^Insomnia/i),
  apiClient('postman', 'Postman', /^Postman/i),
  apiClient('bruno', 'Bruno', /^Bruno/i),
  // What its Studio and its Browser Recorder write, a page requested.
  apiClient('k6', 'k6', /^(k6|LI-HAR|Grafana k6)$/i),
  apiClient(
    'api-client',
    'This',
    /^(Advanced REST Client|Hoppscotch|Paw|RapidAPI|Thunder ?Client|Yaak|HTTPie|Apidog|Kreya|Nightingale|REST Client|newman|(axios-har-tracker|node-fetch-har|Chucker|devtools)$)/i,
  ),
]
