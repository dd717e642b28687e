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
  private let pool = BlockingPool()
  private let logger: Logger

  init(_ workspace: Workspace, door: Door, secret: [UInt8], logger: Logger) {
    self.workspace = workspace
    self.door = door
    tokens = PageTokens(secret: secret)
    self.logger = logger
  }

  func answer(_ asked: Asked) async -> Answer {
    if let answer = answerAtOnce(asked) { return answer }
    do {
      return try await pool.run { try known(asked) { try answerFromWorkspace(asked) } }
    } catch {
      return show(failure(error, asked), asked)
    }
  }

  /// What needs no workspace.
  private func answerAtOnce(_ asked: Asked) -> Answer? {
    if case .healthy? = asked.link { return .text("alive\n") }
    guard Provenance.isOurs(host: asked.headers["host"]) else { return show(.otherHost, asked) }
    if case .asset(let name)? = asked.link {
      return Asset.named(name).map(Answer.asset) ?? show(.notHere("file of that name"), asked)
    }
    if case .other = asked.verb { return show(.otherMethod, asked) }
    return nil
  }

  /// Why a form is not even read: it came from somewhere else, or says it is too large.
  func refusalBeforeBody(_ asked: Asked) -> Failure? {
    guard Provenance.isOurs(host: asked.headers["host"]) else { return .otherHost }
    guard
      Provenance.isOurs(
        origin: asked.headers["origin"], site: asked.headers["sec-fetch-site"], host: asked.headers["host"])
    else { return .otherOrigin }
    guard let length = asked.headers["content-length"].flatMap({ Int($0) }) else { return nil }
    return length > Face.mostBytes ? .tooLarge : nil
  }

  /// A browser that has no cookie yet gets one, so that its forms can be told from others'.
  private func known(_ asked: Asked, _ answer: () throws -> Answer) rethrows -> Answer {
    var answer = try answer()
    if asked.cookie(PageTokens.cookie) == nil, let browser = answer.headers.first(where: { $0.name == "browser" }) {
      answer.headers.append(
        ("set-cookie", "\(PageTokens.cookie)=\(browser.value); Path=/; HttpOnly; SameSite=Strict"))
    }
    answer.headers.removeAll { $0.name == "browser" }
    return answer
  }

  private func answerFromWorkspace(_ asked: Asked) throws -> Answer {
    guard let link = asked.link else { throw Failure.notHere() }
    let visit = try visit(asked, link)
    var answer = try asked.isGet ? read(visit) : write(visit)
    answer.headers.append(("browser", visit.browser))
    return answer
  }

  private func read(_ visit: Visit) throws -> Answer {
    if let refusal = try visit.link.toRead.refusal(of: visit.visitor, workspace) { throw refusal }
    return try Routes.read(visit)
  }

  /// What the act asks is looked at before anything that was sent is read further.
  private func write(_ visit: Visit) throws -> Answer {
    let sent = try Sent(visit, tokens)
    guard let requirement = visit.link.toDo(sent.act) else { throw Failure.otherMethod }
    if let refusal = try requirement.refusal(of: visit.visitor, workspace) { throw refusal }
    return try Routes.write(sent)
  }

  private func visit(_ asked: Asked, _ link: Links) throws -> Visit {
    let visitor = try door.visitor(of: asked, workspace)
    let browser = asked.cookie(PageTokens.cookie) ?? hexadecimal(workspace.surroundings.random(16))
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
      assessed: assessed, tallies: tallies)
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
    if asked.path.first == "api" { return .problem(failure) }
    return FailurePage(failure, organisation: (try? workspace.organisation()) ?? "Pomona").answer
  }
}
