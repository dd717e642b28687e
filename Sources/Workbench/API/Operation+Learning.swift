import Governance
import Model

extension Operation {
  var aboutSittings: Contract {
    switch self {
    case .note:
      .post(
        "reviews/{review}/notes", "Keeps a note in a review.", takes: Wire.request(["text": Wire.words]),
        gives: Wire.part("Minute"))
    case .attend:
      .post(
        "reviews/{review}/attendance", "Says who was at a review; said again, the later one counts.",
        takes: Wire.request(["people": Wire.list(Wire.name, most: 200)]), gives: Wire.part("Minute"))
    case .close:
      .post(
        "reviews/{review}/closing", "Closes a review; its open questions go to the next one of its cadence.",
        takes: Wire.request([:]), gives: Wire.part("Minute"))
    case .refer:
      .post(
        "reviews/{review}/questions/{question}/referrals",
        "Sends a question that is not yours to decide to whoever may; the days it waits are counted.",
        takes: Wire.request(["option": Wire.words]), gives: Wire.part("Referral"))
    case .listReferrals:
      .list("referrals", "Every question that was sent on, the latest first.", [.asOf], of: Wire.part("Referral"))
    case .agree:
      .post(
        "reviews/{review}/questions/{question}/stances",
        "Agrees or objects, in your own name, to a way of answering a question as it stands; where it is changed later, that counts no more.",
        takes: Wire.request(["option": Wire.words, "says": Wire.choice(Stance.Says.self), "because?": Wire.text]),
        gives: Wire.part("Stance"))
    case .listStances:
      .list("stances", "Who agreed and objected to what, the latest first.", [.asOf], of: Wire.part("Stance"))
    default:
      .list(
        "standings", "Which reviews are due, come next, or were missed, those that wait longest first.", [.asOf],
        of: Wire.object([
          "cadence": Wire.name, "title": Wire.text, "of": Wire.place, "lastHeld": Wire.maybe(Wire.day),
          "due": Wire.maybe(Wire.day), "next": Wire.maybe(Wire.day), "missed": Wire.list(Wire.day),
        ]))
    }
  }

  var aboutLearning: Contract {
    switch self {
    case .listExperiments:
      .list(
        "experiments", "Every experiment with where it stands, first those that wait for somebody.",
        [.asOf, .draft], of: Wire.told("An experiment, its runs and what its readings say."))
    case .readExperiment:
      .get(
        "experiments/{experiment}", "An experiment, its runs and what its readings say.", [.asOf, .draft],
        gives: Wire.told("An experiment, its runs and what its readings say."))
    case .stepExperiment:
      .post(
        "experiments/{experiment}/steps",
        "Starts, amends, inspects or decides an experiment. Its threshold is frozen when it starts.",
        takes: Wire.request([
          "says": Wire.choice(ExperimentStep.Says.self), "because?": Wire.text,
          "goal?": Wire.choice(ExperimentStep.GoalAnswer.self),
          "approach?": Wire.choice(ExperimentStep.Approach.self), "learnt?": Wire.text, "decision?": Wire.id,
          "threshold?": Wire.number, "end?": Wire.day,
        ]), gives: Wire.told("The step as it is kept."))
    case .listPromises:
      .get(
        "promises", "Every promise with how it stands, and how often each promised percentile held.", [.asOf],
        gives: Wire.told("Promises and their calibration."))
    case .promise:
      .post(
        "promises", "Keeps a forecast that somebody relies on: how many items by a day, or when so many are done.",
        takes: Wire.request([
          "of": Wire.place, "reliedOn": Wire.words,
          "confidence": ["type": "integer", "minimum": 1, "maximum": 99],
          "items?": ["type": "integer", "minimum": 1, "maximum": 100_000],
          "days?": ["type": "integer", "minimum": 1, "maximum": 3650],
          "lookback?": ["type": "integer", "minimum": 1, "maximum": 3650],
          "seed?": ["type": "integer", "minimum": 0],
        ]), gives: Wire.told("The promise as it is kept."))
    case .scorePromise:
      .post(
        "promises/{promise}/scores", "Looks back at a promise whose day has come.", takes: Wire.request([:]),
        gives: Wire.told("What came of it."))
    case .enterReading: entering
    case .readAlignment:
      .get(
        "alignment", "How much of the work in progress traces to a live goal.", [.asOf],
        gives: Wire.told("Shares of the work."))
    default:
      .get(
        "culture", "What was done, as signs of how people work together; never of a person.", [.asOf],
        gives: Wire.told("Signs, each with what it was counted from."))
    }
  }

  private var entering: Contract {
    var contract = Contract.post(
      "readings", "Enters one reading of a measure; it lands as an import of its own. The same again changes nothing.",
      takes: Wire.request([
        "measure": Wire.name, "product?": Wire.name, "day": Wire.day, "value": Wire.number, "because": Wire.words,
      ]), gives: Wire.part("Taken"))
    contract.need = .import
    return contract
  }
}
