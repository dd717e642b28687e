import Governance
import Model

extension Operation {
  var aboutGovernance: Contract {
    switch self {
    case .readGovernance:
      .get(
        "governance", "How well is decided over a year: how long, where, at what cost, how often right.", [.asOf],
        gives: Wire.told("Figures, by type, level, hops and forum."))
    case .listIdleRules:
      .list(
        "idle-rules", "Gates, reviews, guardrails, measures and rules that changed nothing in two quarters.", [.asOf],
        of: Wire.object(["sort": Wire.text, "about": Wire.resource, "says": Wire.text]))
    case .judgeRule:
      .post(
        "idle-rules/judgements", "Keeps an idle rule for a reason until a day, or puts its end up for talk.",
        takes: Wire.request([
          "about": Wire.resource, "verdict": Wire.choice(Keeping.Verdict.self), "because": Wire.words,
          "next?": Wire.day,
        ]), gives: Wire.told("What was said of it, as it is kept."))
    case .listEscalations:
      .list(
        "escalations", "Questions that were sent on and then decided, with the days they waited.", [.asOf],
        of: Wire.told("An escalation."))
    case .listRights:
      .list(
        "rights", "The register of decision rights.", [.asOf, .word("type", "Only this type of decision.", Wire.name)],
        of: Wire.told("A right with its holder, its limit and where it goes beyond."))
    case .listResponsibilities:
      .list(
        "responsibilities", "The rights as one of the usual models of responsibility.",
        [
          .asOf,
          Parameter.word("model", "Which of them.", Wire.choice(ResponsibilityModel.self)).required,
        ], of: Wire.told("A decision with its letters."))
    case .listInformation:
      .list(
        "information",
        "What has to be known for which decision, from where, how fresh it is or who can be asked, first what cannot be had.",
        [.asOf],
        of: Wire.told("A flow of information."))
    case .listFeedback:
      .list(
        "feedback", "Feedback loops with how long they take and who keeps them alive, first what needs somebody.",
        [.asOf], of: Wire.told("A loop."))
    case .endWaiver:
      .post(
        "waivers/{guardrail}/end", "Ends a waiver before its day.",
        takes: Wire.request(["because": Wire.words]), gives: Wire.part("Waiver"))
    case .proveReview:
      .get(
        "reviews/{review}/proof", "Computes a frozen pack again from the store, and says what is not the same.",
        gives: Wire.told("What is the same and what is not."))
    case .readPaper:
      .get(
        "reviews/{review}/paper", "A review as it is kept elsewhere, with everything decided in it.", [.asOf],
        gives: Wire.told("The paper."))
    default:
      .get(
        "transparency", "What is visible to whom, what is hidden from whom, and why.",
        gives: Wire.told("What is visible and what is hidden."))
    }
  }

  var aboutEvidence: Contract {
    switch self {
    case .listBaselines:
      .list(
        "baselines", "Limits somebody locked, first to last; the last one of a measure holds.", [.asOf],
        of: Wire.told("A lock with its readings and its reason."))
    case .lockBaseline:
      .post(
        "baselines", "Locks the limits of a measure on the readings of some days.",
        takes: Wire.request([
          "measure": Wire.name, "product?": Wire.name, "from": Wire.day, "to": Wire.day, "because": Wire.words,
        ]), gives: Wire.told("The lock as it is kept."))
    case .readMeasure:
      .get(
        "measures/{measure}", "A measure with its readings, the limits of routine variation, and what they say.",
        [.asOf, .product], gives: Wire.told("Its figure, readings and limits."))
    case .listContacts:
      .list(
        "contacts", "When teams met people they work for, the latest first.", [.asOf],
        of: Wire.told("A contact; never who of the team."))
    case .tellContacts:
      .post(
        "contacts", "Keeps that teams met people they work for; the same meeting told again replaces what was told.",
        takes: Wire.request(["contacts": Wire.list(Wire.contact, most: 1000), "because?": Wire.text]),
        gives: Wire.told("What was told, as it is kept."))
    case .withdrawContact:
      .post(
        "contacts/withdrawals", "Takes back a contact that was told by mistake.",
        takes: Wire.request(["contact": Wire.contact, "because": Wire.words]),
        gives: Wire.told("What was taken back, as it is kept."))
    case .listImprovements:
      .list(
        "improvements", "Improvements with the data that prompted them, and what their measures say since.", [.asOf],
        of: Wire.told("An improvement and its effect."))
    case .readWork:
      .get(
        "work", "What the work of a team or a service is made of, and the way of working that suits it.",
        [.asOf, .of.required], gives: Wire.told("Types of work, figures, lanes and readiness."))
    case .readOperatingModel:
      .get(
        "resources/{kind}/{name}/operating-model",
        "The operating model that holds for something: every setting with where it comes from and what it replaces.",
        [.asOf, .draft], gives: Wire.told("What holds, what is missing, and whether it fits what is believed."))
    case .listFlowTable:
      .list(
        "flow/{table}",
        "What a chart of the flow of a team or a product is drawn from: age, throughput, cycle-time, cumulative-flow, time-in-state, throughput-limits, forecast or figures.",
        [.asOf, .of.required], of: Wire.told("A row, its members named as the columns are."))
    case .classify:
      .get(
        "classification", "Whether something is an operating-model matter, a team's or a project's, with the reasons.",
        [Parameter.word("title", "What it is.").required, .word("because", "What is said about it.")],
        gives: Wire.told("What it is taken for, and every reason with its weight."))
    case .readTimeline:
      .get(
        "timeline", "How units, teams, products and value streams changed, and how much in each quarter.", [.asOf],
        gives: Wire.told("Changes, the latest first, and how many a quarter."))
    default: copying
    }
  }

  private var copying: Contract {
    var contract = Contract.get(
      "record",
      "The whole record as a file that Pomona opens: the model, the evidence and everything decided, and no secret of who signs in.",
      gives: .null)
    (contract.answer, contract.answersFile) = (nil, true)
    return contract
  }
}

extension Wire {
  /// An object whose members are those the command of the same name prints with `--json`.
  static func told(_ says: String) -> JSON { ["type": "object", "description": .text(says)] }

  static let contact = request([
    "team": name, "day": day, "users": words, "manner": choice(CustomerContact.Manner.self),
    "present?": ["type": "integer", "minimum": 1, "maximum": 10_000], "learnt?": text, "about?": text,
  ])
}
