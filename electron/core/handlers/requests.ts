import {
  decideChaseRequest,
  decideDnd,
  decideOffer,
  decideRelay,
} from '../../../shared/domain/request/decide-request.ts';
import { byRule, type Handlers } from './handler.ts';

type RequestChannels = 'requests.relay' | 'requests.offer' | 'requests.chase' | 'requests.dnd';

/** What guests and wards ask for: passed on by radio, chased until it is done. */
export const requestHandlers = {
  'requests.relay': byRule('requests.relay', decideRelay),
  'requests.offer': byRule('requests.offer', decideOffer),
  'requests.chase': byRule('requests.chase', decideChaseRequest),
  'requests.dnd': byRule('requests.dnd', decideDnd),
} satisfies Handlers<RequestChannels>;
