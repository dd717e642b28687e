import Analysis
import Governance
import Model

extension Operation {
  var aboutAll: Contract {
    switch self {
    case .readDescription:
      .get("openapi.json", "This description.", gives: ["type": "object"])
    case .readMe:
      .get("me", "Who you are here, and what your token allows.", gives: Wire.part("Me"))
    case .listNames:
      .get("names", "What people are called, by their handle.", gives: Wire.map(Wire.text))
    case .listFindings:
      .list("findings", "What the laws say about the model.", [.asOf, .draft], of: Wire.part("Finding"))
    case .search:
      .get(
        "search", "Finds what holds all these words, or words that begin so, in the model and the record.",
        [
          .asOf, Parameter.word("q", "The words.").required,
          .word("kind", "Only things of this kind, such as goal or decision.", Wire.name), .limit,
        ], gives: Wire.part("Found"))
    case .whoDecides:
      .get(
        "who-decides", "Who decides a matter, under which right, and where it goes beyond their limit.",
        [
          .asOf, Parameter.word("type", "The type of decision, such as price-change.", Wire.name).required,
          Parameter.of.required, .word("amount", "The money it moves.", Wire.money),
          .word("risk", "How risky it is.", Wire.choice(DecisionRight.Risk.self)),
          .word("reversibility", "Whether it can be undone.", Wire.choice(DecisionRight.Reversibility.self)),
        ], gives: Wire.part("WhoDecides"))
    case .listAttention:
      .list("attention", "What needs somebody, the most pressing first.", [.asOf], of: Wire.part("Attention"))
    default:
      .get(
        "organisation", "Whose Pomona this is, which day it is here, and how far its history reaches.",
        gives: Wire.part("Organisation"))
    }
  }

  var aboutResources: Contract {
    switch self {
    case .putResource:
      .change(
        .put, "resources/{kind}/{name}",
        "Writes a resource as a whole. To make one that is not there, send If-None-Match: * instead of If-Match.",
        takes: .resource, gives: Wire.part("Applied"))
    case .patchResource:
      .change(
        .patch, "resources/{kind}/{name}", "Changes fields of a resource; null takes one away (RFC 7396).",
        takes: .patch, gives: Wire.part("Applied"))
    case .deleteResource:
      .change(
        .delete, "resources/{kind}/{name}", "Removes a resource that nothing names any more.", takes: .none,
        gives: Wire.part("Applied"))
    case .readResource:
      spoken(
        .get(
          "resources/{kind}/{name}", "A resource as JSON of its kind, or as its author wrote it in YAML.",
          [.asOf, .draft],
          gives: Wire.part("Resource")))
    case .listMentions:
      .list(
        "resources/{kind}/{name}/mentions", "Who names a resource, and in which field.", [.asOf, .draft],
        of: Wire.object(["resource": Wire.resource, "field": Wire.text]))
    case .listResourceChanges:
      .list(
        "resources/{kind}/{name}/changes", "How a resource came to be as it is, the latest change first.", [.asOf],
        of: Wire.part("Revision"))
    default:
      .list("resources", "What the model holds.", [.asOf, .draft, .kind], of: Wire.part("Named"))
    }
  }

  var aboutTheModel: Contract {
    switch self {
    case .applyModel:
      writing(
        .post(
          "model/changes",
          "Applies files, edits or removals in one step, or nothing of it. A step that changes nothing makes no revision.",
          [.dryRun],
          takes: Wire.request([
            "because": Wire.words,
            "files?": Wire.list(Wire.request(["file": Wire.words, "text": longText]), most: 500),
            "whole?": Wire.truth, "edits?": Wire.list(Wire.words, most: 500),
            "remove?": Wire.list(Wire.resource, most: 500), "expecting?": revision, "effective?": Wire.day,
          ]), gives: Wire.part("Applied")))
    case .listRevisions:
      .list("model/changes", "The revisions of the model, the latest first.", [.asOf], of: Wire.part("Entry"))
    case .readRevision:
      .get(
        "model/changes/{revision}", "What one revision changed, with the texts before and after.",
        gives: Wire.part("Revision"))
    case .readDifferences:
      .get(
        "model/differences", "What differs between two days.",
        [
          Parameter.word("from", "The earlier day.", Wire.day).required,
          .word("to", "The later day; today when left out.", Wire.day),
        ], gives: Wire.object(["changes": Wire.list(Wire.text)]))
    default:
      spoken(
        .get(
          "model", "The whole model as it was written: a text for each resource.",
          [.asOf, .word("revision", "Right after this revision.", revision)],
          gives: Wire.part("Model")))
    }
  }

  private func spoken(_ contract: Contract) -> Contract {
    var contract = contract
    contract.speaksYAML = true
    return contract
  }
  private func writing(_ contract: Contract) -> Contract {
    var contract = contract
    contract.writesModel = true
    return contract
  }
  private var longText: JSON { ["type": "string", "maxLength": 2_000_000] }
  private var revision: JSON { ["type": "integer", "minimum": 0] }

  var aboutFigures: Contract {
    switch self {
    case .listValueAreas:
      .get(
        "value", "The four key value areas of a product, each with its measures, empty ones too.", [.asOf, .of],
        gives: Wire.object(["areas": Wire.list(Wire.part("ValueArea"))]))
    case .listGoalProgress:
      .list("progress", "How far the live goals of a place have come.", [.asOf, .of], of: Wire.part("Progress"))
    case .listGuardrails:
      .list("guardrails", "Where each guardrail stands.", [.asOf, .of], of: Wire.part("GuardrailCheck"))
    case .listFunds:
      .list(
        "funds", "What each fund gives to whom in the periods ahead.",
        [
          .asOf,
          .word("ahead", "How many periods after this one.", ["type": "integer", "minimum": 0, "maximum": 40]),
        ], of: Wire.part("FundingPlan"))
    case .listLedger:
      .list(
        "ledger", "Every move of money, as it was decided: what one purse gave, another received.", [.asOf],
        of: Wire.part("Move"))
    default:
      .get(
        "figures", "How work flows through a place, and how long it will take.",
        [
          .asOf, Parameter.of.required,
          .word("days", "How far back to look.", ["type": "integer", "minimum": 1, "maximum": 3650]),
          .word(
            "days-ahead", "Also: how many items will be finished in so many days?",
            ["type": "integer", "minimum": 1, "maximum": 3650]),
          .word(
            "items-ahead", "Also: when will so many items be finished?",
            ["type": "integer", "minimum": 1, "maximum": 100_000]),
        ], gives: Wire.part("Figures"))
    }
  }
}
