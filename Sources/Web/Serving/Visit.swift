import Governance
import Model
import Workbench

/// One person looking at one address from one day: all a page needs to be made.
struct Visit: Sendable {
  let workspace: Workspace
  let asked: Asked
  let link: Links
  let standpoint: Standpoint
  let visitor: Visitor
  /// How people come in here.
  let door: Door
  /// Stands in the browser's cookie.
  let browser: String
  let token: PageToken
  let looks: Looks
  let assessed: Assessed
  let tallies: Tallies
  let guesses: Guesses

  var asOf: Day { standpoint.asOf }
  var query: Query { asked.query }
  func to(_ link: Links, _ query: [(name: String, value: String)] = [], fragment: String? = nil) -> Href {
    standpoint.to(link, query, fragment: fragment)
  }

  /// The model as it held on the day looked from, or as a draft would make it.
  func model() throws -> Snapshot {
    if let draft = standpoint.draft { return try workspace.draft(draft.id).snapshot }
    return try workspace.snapshot(asOf: standpoint.otherDay)
  }

  /// The same for what is read from the record too: on a day before the first model the first one is taken.
  func structure() throws -> Snapshot {
    standpoint.draft == nil ? try workspace.structure(asOf: asOf) : try model()
  }

  /// The resource of that model a page is about; a page that is not there without it.
  func find<K: Kind>(_ kind: K.Type, _ name: Name) throws -> Resource<K> {
    guard let found = try model().find(kind, name) else {
      throw Failure.notHere("\(KindWords.one(kind.word)) named \(name)")
    }
    return found
  }

  /// Who may decide what, by that model.
  func authority() throws -> Authority {
    if standpoint.draft != nil { return Authority(try model(), names: try workspace.names()) }
    return try workspace.authority(asOf: standpoint.otherDay)
  }

  /// What the work of a team or a service is made of, by that model.
  func work(of place: Address) throws -> WorkPicture {
    try workspace.workPicture(of: place, in: standpoint.draft == nil ? nil : model(), asOf: asOf)
  }

  /// What the laws say about that model; computed once for each revision.
  func findings() throws -> [Finding] {
    if let draft = standpoint.draft { return try workspace.findings(inDraft: draft.id) }
    return try workspace.findings(asOf: standpoint.otherDay)
  }

  /// Those about one resource, the worst first.
  func findings(about subject: Address) throws -> [Finding] {
    let own = try findings().filter { $0.subject == subject }
    return Finding.Severity.allCases.flatMap { severity in own.filter { $0.severity == severity } }
  }
}

/// A form that was sent by a page of ours, with its token already checked.
struct Sent: Sendable {
  let visit: Visit
  let fields: Query
  let files: [Multipart.Part]
  /// Which button was pressed; empty where a form has only one.
  let act: String
  /// False only where a form that was drawn by an earlier server is shown again.
  let isProven: Bool

  init(_ visit: Visit, _ tokens: PageTokens) throws {
    let type = visit.asked.headers["content-type"] ?? ""
    if type.hasPrefix("multipart/form-data") {
      guard let parts = Multipart(visit.asked.body, mediaType: type) else { throw Failure.notRead }
      fields = Query(
        pairs: parts.parts.filter { $0.fileName == nil }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
      files = parts.files
    } else {
      guard visit.asked.body.count <= 1 << 20 else { throw Failure.tooLarge }
      fields = Query(String(decoding: visit.asked.body, as: UTF8.self), most: 10_000)
      files = []
    }
    self.visit = visit
    act = fields["act"] ?? ""
    // No page of another's can send a token of a program's along, so nothing is forged there.
    isProven =
      visit.visitor.scope != nil
      || tokens.accepts(fields[PageToken.field] ?? visit.asked.headers["page-token"], from: visit.browser)
    // What somebody wrote comes back to them, filled in and with a token that holds; nothing is done with it.
    guard isProven || visit.link.isDraft else { throw Failure.oldToken }
  }
}

extension Failure {
  static let notRead = Failure(
    400, "The form could not be read", "It arrived cut short, so nothing of it was taken. Send it again.",
    step: ("Go home", .home))

  /// Why a form is shown again with what was written in it; whatever calls for another page is thrown on.
  static func refusing(_ error: any Error) throws -> Failure {
    guard let failure = (error as? Failure) ?? Failure(refusal: error), [409, 422].contains(failure.status) else {
      throw error
    }
    return failure
  }

  /// What the domain says no to, in its own words.
  init?(refusal error: any Error) {
    switch error {
    case let refusal as Refusal: self.init(422, "This was not done", refusal.explanation)
    case WorkspaceRefusal.notRead(let findings): self.init(422, "The file was not taken", Failure.said(findings))
    case WorkspaceRefusal.unsound(let findings):
      self.init(422, "The model would not hold together", "Nothing was applied. " + Failure.said(findings))
    case let refusal as WorkspaceRefusal: self.init(409, "This was not done", refusal.description)
    case AccountRefusal.weak(let flaw): self.init(422, "This password is not taken", flaw.description)
    case let refusal as AccountRefusal: self.init(409, "This was not done", refusal.description)
    case StoreRefusal.overloaded: self.init(503, "Too much at once", StoreRefusal.overloaded.description)
    case let refusal as StoreRefusal: self.init(503, "The store did not take it", refusal.description)
    default: return nil
    }
  }

  /// What was found, as sentences with the way to mend each.
  private static func said(_ findings: [Finding]) -> String {
    let sentences = findings.prefix(5).map { finding in
      let line = finding.place.map { $0.line > 0 ? "Line \($0.line): " : "" } ?? ""
      return line + Spoken.capitalised(finding.message) + (finding.mend.map { "; \($0)" } ?? "") + "."
    }
    return sentences.joined(separator: " ")
      + (findings.count > 5 ? " And \(Spoken.number(findings.count - 5)) more." : "")
  }
}
