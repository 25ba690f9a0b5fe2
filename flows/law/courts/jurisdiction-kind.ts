/**
 * The class of a case as far as the choice of court is concerned: which rule
 * of jurisdiction applies beside the general one. Every form and every cause
 * names one; `court-hint.ts` holds the rules.
 *
 * CPL is 民事诉讼法 (2023 text), CPL-I 最高人民法院关于适用民事诉讼法的解释
 * (法释〔2022〕11号), ALL 行政诉讼法.
 *
 * - `general`: no special rule; the court of the defendant's domicile (CPL 22).
 * - `contract`: a dispute about a contract; also the place of performance
 *   (CPL 24, CPL-I 18).
 * - `contract-money`: a contract where the claim is payment of money; the place
 *   of performance is that of the side which is to receive it (CPL 24,
 *   CPL-I 18(2)).
 * - `online-sale`: a sale concluded over an information network (CPL-I 20).
 * - `tort`: an infringement, product liability included (CPL 29, CPL-I 24–26).
 * - `traffic-accident`: damages after a road, rail, water or air accident
 *   (CPL 30).
 * - `insurance`: an insurance contract (CPL 25).
 * - `vehicle-insurance`: insurance of a vehicle or of goods in transport
 *   (CPL-I 21(1)).
 * - `liability-insurance`: insurance of what one owes to others, where no thing
 *   is insured that lies somewhere (CPL 25, CPL-I 21(1)).
 * - `life-insurance`: insurance of a person (CPL-I 21(2)).
 * - `real-estate`: exclusive jurisdiction of the place of the land: real rights,
 *   contracted rural land, lease of housing, construction, policy housing
 *   (CPL 34(1), CPL-I 28).
 * - `divorce`: divorce (CPL 22, 23, CPL-I 12–17).
 * - `status`: other suits about personal status and family: parentage,
 *   adoption, maintenance (CPL 22, 23, CPL-I 9).
 * - `inheritance`: exclusive jurisdiction of the deceased's last domicile or
 *   the place of the main estate (CPL 34(3)).
 * - `labour`: a labour dispute after arbitration (劳动争议解释（一）art. 3).
 * - `securities`: damages for misrepresentation on the securities market;
 *   designated intermediate courts (法释〔2022〕2号 art. 3).
 * - `ip`: intellectual property; mostly designated courts.
 * - `maritime`: maritime and admiralty matters; maritime courts
 *   (海事诉讼特别程序法 art. 4, 6).
 * - `administrative`: a suit against an authority (ALL 14–21).
 * - `state-compensation`: compensation by the state (国家赔偿法).
 * - `enforcement`: an application for enforcement (CPL 235).
 * - `criminal-private`: a private prosecution (刑事诉讼法 art. 20, 25, 210).
 * - `public-interest`: a suit in the public interest; mostly the intermediate
 *   court (CPL-I 283).
 */
export type JurisdictionKind =
  | 'general'
  | 'contract'
  | 'contract-money'
  | 'online-sale'
  | 'tort'
  | 'traffic-accident'
  | 'insurance'
  | 'vehicle-insurance'
  | 'liability-insurance'
  | 'life-insurance'
  | 'real-estate'
  | 'divorce'
  | 'status'
  | 'inheritance'
  | 'labour'
  | 'securities'
  | 'ip'
  | 'maritime'
  | 'administrative'
  | 'state-compensation'
  | 'enforcement'
  | 'criminal-private'
  | 'public-interest';
