import Foundation
import Testing
import Workbench

@testable import Web

/// What people can see and do on pages, programs can ask and do through the API; or it is written down why not.
@Suite struct EveryActTests {
  typealias Operation = Workbench.Operation

  /// The operations that do what an act of a page does, by the sort of address and the value of the button.
  private static let acts: [String: [Operation]] = [
    "assessment ": [.propose], "reviews ": [.openReview], "review ": [.decide], "review decide": [.decide],
    "review ask": [.ask], "review offer": [.offer], "review note": [.note], "review attend": [.attend],
    "review close": [.close], "review send": [.refer], "review agree": [.agree],
    "review object": [.agree], "decision ": [.score], "decision score": [.score],
    "governance judge": [.judgeRule], "proposals ": [.propose], "proposal score": [.score],
    "proposal accept": [.accept], "proposal consent": [.respond], "proposal object": [.respond],
    "proposal withdraw-objection": [.respond], "proposal withdraw": [.respond], "proposal refuse": [.refuse],
    "proposal amend": [.amend], "proposal seen": [.accept], "batch ": [.retract],
    "experiment start": [.stepExperiment], "experiment amend": [.stepExperiment],
    "experiment inspect": [.stepExperiment], "experiment decide": [.stepExperiment], "promises ": [.promise],
    "promises score": [.scorePromise], "measure enter": [.enterReading], "measure lock": [.lockBaseline],
    "culture ": [.tellContacts, .withdrawContact], "portfolio take": [.takeIdea],
    "portfolio start": [.startInitiative], "fundingLine ": [.askAboutLine], "guardrails waive": [.waive],
    "guardrails end": [.endWaiver],
    // A form that is being written has buttons of many values; what it comes to is a change or a proposal.
    "edit": [.putResource, .patchResource, .deleteResource, .applyModel, .propose],
    "fresh": [.putResource, .applyModel, .propose],
  ]

  /// Acts that are no program's, and why.
  private static let apart: [String: String] = [
    "signIn": "a program brings a token", "invitation": "a program brings a token",
    "account": "sessions, passwords and tokens are a person's own",
    "people": "letting people in is an administrator's, in a browser or where the file lies",
    "home": "it chooses a member of an example, or moves the clock of one",
    "decision next-quarter": "it moves the clock of an example",
    "look": "nothing of it is kept", "projects": "nothing of it is kept",
  ]

  /// What shows the same as a page, by the sort of address.
  private static let pages: [String: [Operation]] = [
    "home": [.listAttention], "products": [.listResources],
    "product": [.readResource, .listFigures, .readOperatingModel],
    "valueStreams": [.listResources], "valueStream": [.readResource], "teams": [.listResources],
    "team": [.readResource, .readWork], "teamAPI": [.readResource], "services": [.listResources],
    "service": [.readWork], "flow": [.listFigures], "table": [.listFlowTable],
    "reviews": [.listReviews, .listStandings],
    "review": [.readReview, .proveReview], "reviewPaper": [.readPaper], "decisions": [.listDecisions, .listScores],
    "decision": [.readDecision], "governance": [.readGovernance, .listIdleRules, .listEscalations],
    "whoDecides": [.whoDecides], "rights": [.listRights, .listResponsibilities, .listInformation],
    "proposals": [.listProposals], "proposal": [.readProposal], "guardrails": [.listGuardrails, .listWaivers],
    "money": [
      .listFunds, .listLedger, .listSpend, .listPlanComparisons, .listShifts, .listReturns, .listInvestments, .readCost,
    ], "fundingLine": [.readLine], "portfolio": [.readPortfolio, .listOffices, .listDelayOrders],
    "model": [.readModel], "modelFiles": [.readModel], "maps": [.listResources], "map": [.readModel],
    "mapFile": [.readModel], "kind": [.listResources], "resource": [.readResource, .listMentions],
    "changes": [.listRevisions, .readRevision, .listEntries], "compare": [.readDifferences],
    "timeline": [.readTimeline], "draft": [.readProposal], "evidence": [.listImports], "batch": [.readImport],
    "checks": [.listFindings], "search": [.search], "experiments": [.listExperiments],
    "experiment": [.readExperiment], "promises": [.listPromises], "measure": [.readMeasure, .listBaselines],
    "feedback": [.listFeedback, .listInformation], "alignment": [.readAlignment, .listPlanningLog],
    "culture": [.readCulture, .listContacts],
    "listing": [.readCulture, .listExperiments], "transparency": [.readTransparency], "api": [.readDescription],
  ]

  private static let unread: [String: String] = [
    "asset": "style and script", "healthy": "for whoever runs the server", "ready": "for whoever runs the server",
    "signIn": "a program brings a token", "invitation": "a program brings a token",
    "account": "a person's own", "people": "administrators let people in where they see them",
    "edit": "a form", "fresh": "a form", "look": "nothing of it is kept", "projects": "nothing of it is kept",
    "assessment": "nothing of it is kept", "reference": "the schemas are in the description",
    "item": "an item is told by its tracker; the record it is kept in can be copied",
  ]

  private static func sort(_ link: Links) -> String { String("\(link)".prefix { $0 != "(" }) }

  /// Every word that stands in the policy, so that an act added there is asked for here.
  private static func words() throws -> Set<String> {
    let policy = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/Web/Access/Policy.swift")
    let text = try String(contentsOf: policy, encoding: .utf8)
    return Set(text.matches(of: /"([a-z-]*)"/).map { String($0.1) }).union([""])
  }

  @Test func `every act of a page has an operation, or is no program's`() throws {
    let words = try Self.words()
    #expect(words.count > 30)
    var known: Set<String> = []
    for link in LinksTests.all {
      let sort = Self.sort(link)
      for word in words where link.toDo(word) != nil {
        let own = [link.isDraft ? sort : "\(sort) \(word)", sort]
        guard let key = own.first(where: { Self.acts[$0] != nil || Self.apart[$0] != nil }) else {
          Issue.record("nobody wrote down how a program does ‘\(word)’ at \(sort)")
          continue
        }
        known.insert(key)
        let operations = Self.acts[key] ?? []
        #expect(operations.allSatisfy { $0.contract.method != .get }, "\(key)")
      }
    }
    #expect(Set(Self.acts.keys).union(Self.apart.keys).subtracting(known) == [])
  }

  @Test func `every page has an operation that answers what it shows, or says why not`() {
    let sorts = Set(LinksTests.all.map(Self.sort))
    for sort in sorts {
      #expect((Self.pages[sort] == nil) != (Self.unread[sort] == nil), "\(sort)")
      #expect((Self.pages[sort] ?? []).allSatisfy { $0.contract.method == .get }, "\(sort)")
    }
    #expect(Set(Self.pages.keys).union(Self.unread.keys) == sorts)
  }

  @Test func `everything that is made can be asked for again under a key`() {
    for operation in Operation.allCases where operation.contract.method == .post {
      #expect(operation.contract.takesKey, "\(operation)")
    }
  }
}
