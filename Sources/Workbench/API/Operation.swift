import Governance
import Model

/// Everything the HTTP API does. This is the only list of it: the server answers these and nothing else, the
/// description is written from them, and the command line asks a server by them.
package enum Operation: String, Sendable, CaseIterable {
  case readDescription, readOrganisation, readMe, listNames
  case listResources, readResource, putResource, patchResource, deleteResource, listMentions, listResourceChanges
  case readModel, applyModel, listRevisions, readRevision, readDifferences, listFindings, search
  case listFigures, listValueAreas, listGoalProgress, listGuardrails, listAttention
  case whoDecides
  case listReviews, readReview, openReview, ask, offer, decide, readPack
  case listDecisions, readDecision, score, listDue, listScores, listWaivers, waive
  case listProposals, readProposal, propose, amend, respond, accept, refuse
  case listImports, readImport, takeImport, retract
  case listFunds, listLedger
  case listEntries, readEntry
  case note, attend, close, refer, listReferrals, agree, listStances, listStandings
  case listExperiments, readExperiment, stepExperiment, listPromises, promise, scorePromise
  case enterReading, readAlignment, readCulture
  case listSpend, readCost, listPlanComparisons, listShifts, readLine, askAboutLine, listReturns, listInvestments
  case readPortfolio, listOffices, takeIdea, startInitiative, listDelayOrders, listPlanningLog
  case readGovernance, listIdleRules, judgeRule, listEscalations, listRights, listResponsibilities, listInformation
  case listFeedback, readOperatingModel, listFlowTable, classify
  case endWaiver, proveReview, readPaper, readTransparency
  case listBaselines, lockBaseline, readMeasure, listContacts, tellContacts, withdrawContact, listImprovements
  case readWork, readTimeline, copyRecord

  /// Those whose path is this one, with what stands in it.
  package static func at(_ path: [String]) -> [(operation: Operation, values: [String: String])] {
    allCases.compactMap { operation in contracts[operation]?.values(in: path).map { (operation, $0) } }
  }

  package var contract: Contract { Operation.contracts[self] ?? written }
  private static let contracts = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.written) })

  private var written: Contract {
    switch self {
    case .readDescription, .readOrganisation, .readMe, .listNames, .listFindings, .search, .whoDecides, .listAttention:
      aboutAll
    case .listResources, .readResource, .putResource, .patchResource, .deleteResource, .listMentions,
      .listResourceChanges:
      aboutResources
    case .readModel, .applyModel, .listRevisions, .readRevision, .readDifferences: aboutTheModel
    case .listFigures, .listValueAreas, .listGoalProgress, .listGuardrails, .listFunds, .listLedger: aboutFigures
    case .listReviews, .readReview, .openReview, .ask, .offer, .decide, .readPack: aboutReviews
    case .listDecisions, .readDecision, .score, .listDue, .listScores, .listWaivers, .waive: aboutDecisions
    case .listProposals, .readProposal, .propose, .amend, .respond, .accept, .refuse: aboutProposals
    case .listImports, .readImport, .takeImport, .retract, .listEntries, .readEntry: aboutTheRecord
    case .note, .attend, .close, .refer, .listReferrals, .agree, .listStances, .listStandings: aboutSittings
    case .listExperiments, .readExperiment, .stepExperiment, .listPromises, .promise, .scorePromise, .enterReading,
      .readAlignment, .readCulture:
      aboutLearning
    case .listSpend, .readCost, .listPlanComparisons, .listShifts, .readLine, .askAboutLine, .listReturns,
      .listInvestments:
      aboutMoney
    case .readPortfolio, .listOffices, .takeIdea, .startInitiative, .listDelayOrders, .listPlanningLog: aboutPortfolio
    case .readGovernance, .listIdleRules, .judgeRule, .listEscalations, .listRights, .listResponsibilities,
      .listInformation, .listFeedback, .endWaiver, .proveReview, .readPaper, .readTransparency:
      aboutGovernance
    case .listBaselines, .lockBaseline, .readMeasure, .listContacts, .tellContacts, .withdrawContact,
      .listImprovements, .readWork, .readTimeline, .copyRecord, .readOperatingModel, .listFlowTable, .classify:
      aboutEvidence
    }
  }
}
