import Logging
import Governance
import Model
import Workbench

/// Answers what was asked: finds the page for an address, checks what may be changed, and turns
/// whatever could not be done into a page that says so.
struct Face: Sendable {
  /// The most a request may bring, which is one export file.
  static let mostBytes = 64 << 20

  let workspace: Workspace
  let door: Door
  let tokens: PageTokens
  let looks = Looks()
  let assessed = Assessed()
  let tallies = Tallies()
  let guesses = Guesses()
  private let pool = BlockingPool()
  /// At most two passwords are hashed at once, each for 19 MiB, and never in the way of anything else.
  private let hashing = BlockingPool(threads: 2, mostWaiting: 52)
  private let provenance: Provenance
  private let logger: Logger

  init(_ workspace: Workspace, door: Door, secret: [UInt8], logger: Logger) {
    self.workspace = workspace
    self.door = door
    tokens = PageTokens(secret: secret)
    self.logger = logger
    provenance = Provenance(publicURL: door.publicURL)
  }

  func answer(_ asked: Asked) async -> Answer {
    if let answer = answerAtOnce(asked) { return answer }
    let isHashing = !asked.isGet && asked.link?.hashesPasswords == true
    do {
      return try await (isHashing ? hashing : pool).run { try answerFromWorkspace(asked) }
    } catch StoreRefusal.overloaded where isHashing {
      return show(.tooMany(5), asked)
    } catch {
      if asked.isAPI, let problem = Problem(error) { return problem.answer }
      return show(failure(error, asked), asked)
    }
  }

  /// What needs no workspace.
  private func answerAtOnce(_ asked: Asked) -> Answer? {
    if case .healthy? = asked.link { return .text("alive\n") }
    guard provenance.isOurs(host: asked.headers["host"]) else { return show(.otherHost, asked) }
    if case .asset(let name)? = asked.link {
      return Asset.named(name).map(Answer.asset) ?? show(.notHere("file of that name"), asked)
    }
    if case .other = asked.verb, !asked.isAPI { return show(.otherMethod, asked) }
    return nil
  }

  /// Why a form is not even read: it came from somewhere else, or says it is too large.
  func refusalBeforeBody(_ asked: Asked) -> Failure? {
    guard provenance.isOurs(host: asked.headers["host"]) else { return .otherHost }
    guard comesFromUs(asked) else { return .otherOrigin }
    guard let length = asked.headers["content-length"].flatMap({ Int($0) }) else { return nil }
    return length > Face.mostBytes ? .tooLarge : nil
  }

  /// From where a request comes. A server behind a public address is asked by whoever stands before it on this
  /// machine, and only that one is believed when it says for whom it asks.
  func address(of asked: Asked, peer: String?) -> String? {
    guard door.publicURL != nil, let peer, ["127.0.0.1", "::1"].contains(peer),
      let last = asked.headers["x-forwarded-for"]?.split(separator: ",").last
    else { return peer }
    return String(last.filter { !$0.isWhitespace }.prefix(64))
  }

  /// Where people come by TLS they never come otherwise again.
  var ownHeaders: [(name: String, value: String)] {
    door.publicURL?.isSecure == true ? [("strict-transport-security", "max-age=31536000")] : []
  }

  /// What brings a token of a program's brings nothing of a browser's. Programs do not say where they come from;
  /// browsers always do, also when a page of somebody else makes them ask.
  private func comesFromUs(_ asked: Asked) -> Bool {
    if asked.headers["authorization"] != nil { return true }
    let (origin, site) = (asked.headers["origin"], asked.headers["sec-fetch-site"])
    if asked.isAPI, door.isChosen, origin == nil, site == nil { return true }
    return provenance.isOurs(origin: origin, site: site, host: asked.headers["host"])
  }

  private func answerFromWorkspace(_ asked: Asked) throws -> Answer {
    guard let link = asked.link else { throw Failure.notHere() }
    let visit = try visit(asked, link)
    if case .api = link { return try API.answer(visit) }
    var answer = try asked.isGet ? read(visit) : write(visit)
    // A browser that nobody signed in with gets a cookie, so that its forms can be told from others'.
    if visit.visitor.account == nil, asked.cookie(PageTokens.cookie) == nil {
      answer.headers.append(door.cookie(PageTokens.cookie, visit.browser, isStrict: true))
    }
    return answer
  }

  private func read(_ visit: Visit) throws -> Answer {
    try refuse(visit, visit.link.toRead, isWriting: false)
    return try Routes.read(visit)
  }

  /// What the act asks is looked at before anything that was sent is read further.
  private func write(_ visit: Visit) throws -> Answer {
    let sent = try Sent(visit, tokens)
    guard let requirement = visit.link.toDo(sent.act) else { throw Failure.otherMethod }
    try refuse(visit, requirement, isWriting: true)
    return try Routes.write(sent)
  }

  private func refuse(_ visit: Visit, _ requirement: Requirement, isWriting: Bool) throws {
    let beyond = visit.visitor.scope?.refusal(at: visit.link, requirement, isWriting: isWriting)
    if let refusal = try beyond ?? requirement.refusal(of: visit.visitor, workspace) { throw refusal }
  }

  private func visit(_ asked: Asked, _ link: Links) throws -> Visit {
    let visitor = try door.visitor(of: asked, workspace)
    let browser =
      (visitor.session == nil ? nil : asked.cookie(door.sessionCookie))
      ?? asked.cookie(PageTokens.cookie) ?? hexadecimal(workspace.surroundings.random(16))
    let today = try workspace.today()
    var standpoint = Standpoint(today: today)
    if let text = asked.query.text("as-of") {
      guard let day = Day(written: text) else { throw Failure.noDay }
      guard day <= today else { throw Failure.tooLate(day, today: today) }
      standpoint = Standpoint(today: today, asOf: day)
    }
    if let id = asked.query.text("draft") {
      let course = try workspace.course(id)
      let draft = Standpoint.Draft(id: id, title: course.proposal.title, isOpen: course.state == .open)
      standpoint = Standpoint(today: today, draft: draft)
    }
    return Visit(
      workspace: visitor.proven.map(workspace.proven) ?? workspace, asked: asked, link: link, standpoint: standpoint,
      visitor: visitor, door: door, browser: browser, token: tokens.token(for: browser), looks: looks,
      assessed: assessed, tallies: tallies, guesses: guesses)
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Refusals are sentences for a person; anything else is our mistake, kept in the log and not shown.
  private func failure(_ error: any Error, _ asked: Asked) -> Failure {
    if let failure = error as? Failure { return failure }
    if let failure = Failure(refusal: error) { return failure }
    logger.error("a request could not be answered", metadata: ["because": "\(String(reflecting: error).prefix(500))"])
    return .ours
  }

  func show(_ failure: Failure, _ asked: Asked) -> Answer {
    if asked.isAPI { return Problem(failing: failure).answer }
    var answer = page(failure, asked)
    answer.headers += failure.headers
    return answer
  }

  private func page(_ failure: Failure, _ asked: Asked) -> Answer {
    if failure.status == 401, asked.isGet {
      let here = Href(path: asked.path, query: asked.query.pairs).text
      return .seeOther(Href(path: Links.signIn.path, query: asked.path.isEmpty ? [] : [("then", here)]))
    }
    return FailurePage(failure, organisation: (try? workspace.organisation()) ?? "Pomona").answer
  }
}
