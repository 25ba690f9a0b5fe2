/**
 * Which rule of 诉讼费用交纳办法 (State Council Order 481, in force from 2007-04-01) a case's fee follows. Articles:
 * `property` 13(1); `divorce` 13(2) item 1; `personality` 13(2) item 2 (name, portrait, honour and other rights of
 * personality); `otherNonProperty` 13(2) item 3; `intellectualProperty` 13(3); `labour` 13(4); `administrative` and
 * `administrativeIp` (trade mark, patent, maritime) 13(5); `jurisdictionObjection` (one that fails) 13(6);
 * `execution` 14(1); `preservation` 14(2); `paymentOrder` 14(3); `publicNotice` 14(4); `arbitrationReview` (setting
 * an award aside, validity of an arbitration clause) 14(5); `bankruptcy` 14(6); the maritime ones 14(7); `free` 8.
 */
export type FeeScale =
  | 'property'
  | 'divorce'
  | 'personality'
  | 'otherNonProperty'
  | 'intellectualProperty'
  | 'labour'
  | 'administrative'
  | 'administrativeIp'
  | 'jurisdictionObjection'
  | 'execution'
  | 'preservation'
  | 'paymentOrder'
  | 'publicNotice'
  | 'arbitrationReview'
  | 'bankruptcy'
  | 'maritimeLimitationFund'
  | 'maritimeInjunction'
  | 'maritimeLienNotice'
  | 'maritimeClaimRegistration'
  | 'generalAverage'
  | 'free';
