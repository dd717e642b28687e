import Governance
import Model
import Workbench

/// Why the API did not do something, as RFC 9457 has it: a name programs can rely on, words for people, and what
/// helps to do better.
struct Problem: Error, Sendable {
  /// Stable, such as `beyond-limit`.
  let name: String
  let failure: Failure
  var more: [JSON.Member] = []
  var headers: [(name: String, value: String)] = []

  init(_ name: String, _ failure: Failure, _ more: [JSON.Member] = []) {
    (self.name, self.failure, self.more) = (name, failure, more)
  }
  init(_ status: Int, _ name: String, _ title: String, _ text: String, _ more: [JSON.Member] = []) {
    self.init(name, Failure(status, title, text), more)
  }

  var answer: Answer {
    let known: [JSON.Member] = [
      .init("type", .text("urn:pomona:problem:\(name)")), .init("title", .text(failure.title)),
      .init("status", .integer(failure.status)), .init("detail", .text(failure.text)),
    ]
    var answer = Answer.json(JSON.object(known + more).plain, status: failure.status)
    answer.mediaType = "application/problem+json"
    answer.headers = headers
    return answer
  }
}

extension Problem {
  /// What was refused, by its name; nothing for our own mistakes.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let failure as Failure: self.init(failing: failure)
    case let refusal as Refusal: self.init(refusal)
    case let refusal as WorkspaceRefusal: self.init(refusal)
    case let refusal as StoreRefusal:
      self.init(503, "store", "The store did not take it", refusal.description)
    default: return nil
    }
  }

  init(failing failure: Failure) {
    self.init(Problem.name(of: failure.status), failure)
    headers = failure.headers + (failure.status == 401 ? [("www-authenticate", "Bearer")] : [])
  }

  private static func name(of status: Int) -> String {
    switch status {
    case 400: "malformed"
    case 401: "not-signed-in"
    case 403: "not-allowed"
    case 404: "nothing-here"
    case 405: "other-method"
    case 413: "too-large"
    case 421: "other-host"
    case 500: "fault"
    case 503: "unavailable"
    default: "refused"
    }
  }

  private init(_ refusal: Refusal) {
    let status =
      switch refusal {
      case .notYours, .beyondLimit, .nobodyHoldsThisRight: 403
      case .notOnTheAgenda: 404
      case .unknownPerson, .unknownScope, .incomplete, .unwritableChange: 422
      default: 409
      }
    let able: [JSON.Member] =
      refusal.whoCan.isEmpty ? [] : [.init("whoCan", .list(refusal.whoCan.map { .text($0.text) }))]
    self.init(status, refusal.id, "This was not done", refusal.explanation, able)
  }

  private init(_ refusal: WorkspaceRefusal) {
    switch refusal {
    case .unsound(let findings): self.init("unsound", Failure.of(refusal), findings)
    case .notRead(let findings): self.init("not-read", Failure.of(refusal), findings)
    case .notProposed(let findings): self.init("not-proposed", Failure.of(refusal), findings)
    case .noSuch, .noBatch, .noReview: self.init(404, "nothing-here", "Nothing is here", refusal.description)
    case .tokenUsed:
      self.init(
        422, "key-used", "This key was used for something else",
        "A request with this Idempotency-Key was sent before with other contents. Nothing was done; use a new key for a new request."
      )
    case .moved: self.init(409, "moved", "The model moved on", refusal.description)
    case .mentioned: self.init(409, "mentioned", "Others refer to it", refusal.description)
    case .retractedAlready: self.init(409, "retracted-already", "This was done before", refusal.description)
    case .clockBehind: self.init(503, "clock-behind", "The clock is behind", refusal.description)
    default: self.init(422, "refused", "This was not done", refusal.description)
    }
  }

  private init(_ name: String, _ failure: Failure, _ findings: [Finding]) {
    let shown = Problem(422, name, failure.title, failure.text)
    self.init(name, shown.failure, [.init("findings", .list(findings.map(\.json)))])
  }

  /// What strays from what is expected, each with its field.
  static func misfits(_ misfits: [Misfit], in what: String) -> Problem {
    let said = misfits.prefix(5).map { misfit in
      let field = misfit.field.isEmpty ? "It" : "‘\(misfit.field)’"
      return "\(field) \(misfit.message)\(misfit.mend.map { "; \($0)" } ?? ".")"
    }
    return Problem(
      422, "misfit", "\(what) does not fit", said.joined(separator: " ") + " Nothing was changed.",
      [
        .init(
          "misfits",
          .list(
            misfits.map { misfit in
              let mend: [JSON.Member] = misfit.mend.map { [.init("mend", .text($0))] } ?? []
              return .object(
                [.init("field", .text(misfit.field)), .init("message", .text(misfit.message))] + mend)
            }))
      ])
  }
}

extension Failure {
  fileprivate static func of(_ refusal: WorkspaceRefusal) -> Failure {
    Failure(refusal: refusal) ?? Failure(422, "This was not done", refusal.description)
  }
}

extension JSON {
  /// What others wrote comes back in a problem without characters that steer a terminal, and not at any length.
  fileprivate var plain: JSON {
    switch self {
    case .text(let text):
      .text(String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.steers }.prefix(4000))))
    case .list(let items): .list(items.prefix(100).map(\.plain))
    case .object(let members): .object(members.map { Member($0.name, $0.value.plain) })
    default: self
    }
  }
}

extension Unicode.Scalar {
  fileprivate var steers: Bool { (value < 32 && ![9, 10, 13].contains(value)) || value == 127 }
}
