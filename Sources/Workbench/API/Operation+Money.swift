import Governance
import Model

extension Operation {
  var aboutMoney: Contract {
    switch self {
    case .listSpend:
      .list(
        "spend", "What each line of each fund was given, spent, and is expected to have spent when its period ends.",
        [.asOf], of: Wire.told("A fund with its lines."))
    case .readCost:
      .list(
        "cost", "What a product cost by sort in each period, the latest first, beside what its value did.",
        [.asOf, .product.required], of: Wire.told("A period with its costs and values."))
    case .listPlanComparisons:
      .list(
        "funds/comparisons", "What changed between the plan as it was known on an earlier day and now.",
        [
          .asOf, Parameter.word("from", "The earlier day.", Wire.day).required,
          .word("ahead", "How many periods after this one.", ["type": "integer", "minimum": 0, "maximum": 40]),
        ], of: Wire.told("A fund with the lines that differ."))
    case .listShifts:
      .list(
        "shifts", "How goals, priorities and investments shifted, the latest first, with the trend each answered.",
        [.asOf], of: Wire.told("A shift with why."))
    case .readLine:
      .get(
        "lines/{line}",
        "A line of money before it goes on: what it is still to be given, what may come of it, the ways it may go.",
        [.asOf], gives: Wire.told("What there is to look at; what was spent is no argument and stands nowhere here."))
    case .askAboutLine:
      .post(
        "lines/{line}/questions", "Asks in a review whether the money of a line goes on, changes or stops.",
        takes: Wire.request(["review": Wire.id]), gives: Wire.part("Review"))
    case .listReturns:
      .list(
        "returns", "What the lines of each fund bring in for what they cost, as a range, where value is money.",
        [.asOf], of: Wire.told("A fund with its return."))
    default:
      .list(
        "investments", "Everything that may still be decided about, whatever its shape.", [.asOf],
        of: Wire.told("An investment."))
    }
  }

  var aboutPortfolio: Contract {
    switch self {
    case .readPortfolio:
      .get(
        "portfolio", "What is in flight, what waits and why nothing may start, and how work flows through each team.",
        [.asOf],
        gives: Wire.object([
          "portfolio": Wire.told("What is in flight."), "teams": Wire.list(Wire.told("A team.")),
          "valueStreams": Wire.list(Wire.told("How a value stream is governed, and what is missing.")),
          "sharedGoals": Wire.list(Wire.told("A goal of several teams, and where they meet.")),
        ]))
    case .listOffices:
      .list(
        "offices", "The offices that look at the value of the whole: roster, reach, and what their effort goes to.",
        [.asOf], of: Wire.told("An office."))
    case .takeIdea:
      .post(
        "ideas", "Takes an idea in as a proposal; refused while it is near to something and nobody says why it is new.",
        takes: Wire.request([
          "title": Wire.words, "purpose": Wire.words, "serves?": Wire.name, "piece?": Wire.text, "whyNew?": Wire.text,
        ]), gives: Wire.part("Proposal"))
    case .startInitiative:
      .post(
        "initiatives/{initiative}/start",
        "Proposes that a waiting initiative begins; refused while what is in flight cannot be finished.",
        takes: Wire.request([:]), gives: Wire.part("Proposal"))
    case .listDelayOrders:
      .list(
        "delay-orders", "What waits for the same scarce team, in the order that loses the least value.", [.asOf],
        of: Wire.told("A team with what waits for it."))
    default:
      .list(
        "planning-log", "Every shift of goals, priorities and investments with what caused it, the latest first.",
        [.asOf], of: Wire.told("A shift with its cause."))
    }
  }
}
