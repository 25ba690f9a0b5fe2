import { type ComponentType, h, type JSX } from 'preact';
import type { ScreenName, View, ViewOf } from '../../flows/view/view.ts';
import { AttractScreen } from './attract.tsx';
import { BriefingScreen } from './briefing.tsx';
import { CameraScreen } from './camera.tsx';
import { CheckAnswersScreen } from './check-answers.tsx';
import { ChooseServiceScreen } from './choose-service.tsx';
import { ConfirmIdentityScreen } from './confirm-identity.tsx';
import { CourtAndFeeScreen } from './court-and-fee.tsx';
import { DoubtfulPagesScreen } from './doubtful-pages.tsx';
import { EstimateScreen } from './estimate.tsx';
import { FarewellScreen } from './farewell.tsx';
import { FindCaseScreen } from './find-case.tsx';
import { FoundFormScreen } from './found-form.tsx';
import { ItemListScreen } from './item-list.tsx';
import { LayCardScreen } from './lay-card.tsx';
import { MaterialsScreen } from './materials.tsx';
import { OfferScreen } from './offer.tsx';
import { OutOfServiceScreen } from './out-of-service.tsx';
import { PagesScreen } from './pages.tsx';
import { PickListScreen } from './pick-list.tsx';
import { PrintingScreen } from './printing.tsx';
import { QuestionScreen } from './question.tsx';
import { ReadComplaintScreen } from './read-complaint.tsx';
import { RecordScreen } from './record.tsx';
import { RecordsScreen } from './records.tsx';
import { RemoveCardScreen } from './remove-card.tsx';
import { RulerScreen } from './ruler.tsx';
import { ScanScreen } from './scan.tsx';
import { SignScreen } from './sign.tsx';
import { SortPaperScreen } from './sort-paper.tsx';
import { SubmitScreen } from './submit.tsx';
import { TakeHomeScreen } from './take-home.tsx';
import { TaskListScreen } from './task-list.tsx';
import { TryOutScreen } from './try-out.tsx';
import { WelcomeBackScreen } from './welcome-back.tsx';
import { WorkingScreen } from './working.tsx';

/** The component of every screen of the contract: a screen without one does not compile. */
const screens: { readonly [S in ScreenName]: ComponentType<{ readonly view: ViewOf<S> }> } = {
  attract: AttractScreen,
  'choose-service': ChooseServiceScreen,
  'find-case': FindCaseScreen,
  'pick-list': PickListScreen,
  'found-form': FoundFormScreen,
  estimate: EstimateScreen,
  briefing: BriefingScreen,
  'lay-card': LayCardScreen,
  'confirm-identity': ConfirmIdentityScreen,
  'remove-card': RemoveCardScreen,
  'welcome-back': WelcomeBackScreen,
  question: QuestionScreen,
  'item-list': ItemListScreen,
  'task-list': TaskListScreen,
  'court-and-fee': CourtAndFeeScreen,
  materials: MaterialsScreen,
  scan: ScanScreen,
  camera: CameraScreen,
  'doubtful-pages': DoubtfulPagesScreen,
  'sort-paper': SortPaperScreen,
  offer: OfferScreen,
  'check-answers': CheckAnswersScreen,
  'read-complaint': ReadComplaintScreen,
  sign: SignScreen,
  submit: SubmitScreen,
  records: RecordsScreen,
  record: RecordScreen,
  pages: PagesScreen,
  working: WorkingScreen,
  printing: PrintingScreen,
  'take-home': TakeHomeScreen,
  farewell: FarewellScreen,
  'try-out': TryOutScreen,
  ruler: RulerScreen,
  'out-of-service': OutOfServiceScreen,
};

/** Draws a view with the component of its screen. */
export const drawScreen = (view: View): JSX.Element =>
  // The registry pairs each name with a component of that very view; TypeScript cannot follow the pairing through an index.
  h(screens[view.screen] as ComponentType<{ readonly view: View }>, { view });
