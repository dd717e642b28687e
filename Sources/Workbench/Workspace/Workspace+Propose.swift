import GRDB
package import Governance
package import Model

/// A proposal that became the model, and the revision that holds it.
package struct Accepted: Sendable {
  package let course: Course
  /// None when somebody else had made the same change already.
  package let revision: Entry?
}

extension Workspace {
  /// Puts a change up for talk. Nothing of the model changes.
  ///
  /// - Parameters:
  ///   - amending: the proposal this is a new version of.
  ///   - token: of the form; sent twice, it is proposed once.
  @discardableResult
  package func propose(
    _ draft: Proposal.Draft, amending earlier: String? = nil, by who: Name, token: String? = nil
  ) throws -> Proposal {
    let token = try token.map { try Token($0, by: who.text, asking: "\(draft.title) \(draft.because)") }
    return try settle(token, landed: { try record(Proposal.self, $0) }) { today in
      let base = try base()
      let merge = base.snapshot.merging(draft.texts, from: try model(written: draft.base))
      try refuseUnreadable(merge)
      let course = try earlier.map(self.course)
      if let course, course.state != .open { throw WorkspaceRefusal.noSuch("open proposal \(course.proposal.id)") }
      let proposal = try Proposal.make(
        draft, id: try course?.proposal.id ?? nextProposalID(), amending: course?.proposal, by: who,
        under: Authority(base.snapshot, names: try names()), after: merge.snapshot, on: today)
      return recording(proposal, .proposal, by: signed(who, because: proposal.because), on: today)
    }
  }

  /// Consent, an objection, its withdrawal, or the author taking the proposal back.
  @discardableResult
  package func respond(
    to id: String, _ says: Response.Says, because: String = "", by who: Name, token: String? = nil
  ) throws -> Response {
    let token = try token.map { try Token($0, by: who.text, asking: "\(id) \(says.rawValue) \(because)") }
    return try settle(token, landed: { try record(Response.self, $0) }) { today in
      var response = try course(id).respond(says, because: because, by: who, under: try authority(), on: today)
      response.authenticated = proves(who)
      return recording(response, .response, by: signed(who, because: because), on: today)
    }
  }

  /// Accepts a proposal: the right and the agreements it asks for are checked by the model as it stands at
  /// the moment of writing, and the change lands in one revision of the same transaction.
  ///
  /// - Parameter choosing: which side stands where the same field was changed twice, by ``Conflict/key``.
  @discardableResult
  package func accept(
    _ id: String, because: String, by who: Name, choosing: [String: Conflict.Side] = [:], token: String? = nil
  ) throws -> Accepted {
    let token = try token.map { try Token($0, by: who.text, asking: "accept \(id) \(because)") }
    return try settle(token, landed: accepted(entry:)) { today in
      let base = try base()
      let course = try course(id)
      let merge = try merge(course.proposal, onto: base.snapshot, choosing: choosing)
      var response = try course.close(
        .acceptance, because: because, by: who, merge: merge, choosing: choosing,
        under: Authority(base.snapshot, names: try names()), revision: Int(base.revision), on: today)
      response.authenticated = proves(who)
      let next = Candidate(merge.snapshot, on: base.snapshot, reading: merge.findings)
      try next.refuseIfUnsound()
      return Prepared { db in try write(response, of: course, next, on: today, db) }
    }
  }

  /// Ends a proposal without a change, by whoever could have accepted it.
  @discardableResult
  package func refuse(_ id: String, because: String, by who: Name, token: String? = nil) throws -> Response {
    let token = try token.map { try Token($0, by: who.text, asking: "refuse \(id) \(because)") }
    return try settle(token, landed: { try record(Response.self, $0) }) { today in
      let base = try base()
      let course = try course(id)
      var response = try course.close(
        .refusal, because: because, by: who, merge: try merge(course.proposal, onto: base.snapshot), choosing: [:],
        under: Authority(base.snapshot, names: try names()), revision: Int(base.revision), on: today)
      response.authenticated = proves(who)
      return recording(response, .response, by: signed(who, because: because), on: today)
    }
  }

  /// Every proposal made up to a day with what was said to it by then, the latest first.
  package func proposals(through day: Day? = nil) throws -> [Course] {
    let (proposal, response) = try store.read {
      (try Ledger.lastSeq(.proposal, $0), try Ledger.lastSeq(.response, $0))
    }
    return try memory.courses.value(CoursesKey(proposal: proposal, response: response, through: day)) {
      Course.all(
        try records(.proposal, memory.proposals, through: day), try records(.response, memory.responses, through: day))
    }
  }

  /// One proposal with what was said to it.
  package func course(_ id: String) throws -> Course {
    guard let course = try proposals().first(where: { $0.proposal.id == id }) else {
      throw WorkspaceRefusal.noSuch("proposal \(id)")
    }
    return course
  }

  /// The revision that holds an accepted proposal; none when it changed nothing any more.
  package func revision(accepting id: String) throws -> Entry? {
    let responses = try dated(.response, memory.responses)
    let acceptance = responses.last { $0.record.proposal == id && $0.record.says == .acceptance }
    return try acceptance.flatMap { try revision(carryingOut: $0.seq) }
  }

  /// A proposal may break a law and be talked about; text nobody can read is none.
  private func refuseUnreadable(_ merge: Merge) throws {
    let flaws = merge.findings.filter { $0.severity == .error && $0.rule != "dangling-reference" }
    if !flaws.isEmpty { throw WorkspaceRefusal.notProposed(flaws) }
  }

  private func write(
    _ response: Response, of course: Course, _ next: Candidate, on day: Day, _ db: Database
  ) throws -> (value: Accepted, seq: Int64?) {
    let moment = surroundings.now()
    let entry = try Ledger.append(
      Draft(
        .response, on: day, by: signed(response.by, because: response.because), bytes: try response.canonical()),
      at: moment, db)
    let change = signed(response.by, because: "\(course.proposal.title): \(course.proposal.because)")
    let revision = try next.write(on: day, today: day, by: change, decision: entry.seq, at: moment, db)
    guard let taken = Course(versions: course.versions, responses: course.responses + [response]) else {
      throw WorkspaceRefusal.noSuch("proposal \(response.proposal)")
    }
    return (Accepted(course: taken, revision: revision), entry.seq)
  }

  private func accepted(entry seq: Int64) throws -> Accepted {
    let response = try record(Response.self, seq)
    return Accepted(course: try course(response.proposal), revision: try revision(carryingOut: seq))
  }

  func nextProposalID() throws -> String {
    "proposal-\(try proposals().count + 1)"
  }
}
