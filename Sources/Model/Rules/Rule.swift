/// One law over the model. Its name is the law it keeps, its doc comment what people read about it.
package protocol Rule: Sendable {
  /// `one-team-answers-for-a-product`; the type's name, hyphenated.
  static var id: String { get }
  static var severity: Finding.Severity { get }
  /// Why it matters, with its mission row.
  static var why: String { get }
  /// How a breach is mended.
  static var mend: String { get }
  init()
  func findings(in model: Snapshot) -> [Finding]
}

extension Rule {
  package static var id: String { ruleIDs[ObjectIdentifier(Self.self)] ?? hyphenated(String(describing: Self.self)) }
  package static var severity: Finding.Severity { .error }
}

/// Every rule, in the order the reference lists them.
package let allRules: [any Rule.Type] = [
  // Products
  AProductHasABoundary.self, AProductHasUsers.self, AProductHasStakeholders.self, AProductMeasuresItsValue.self,
  AProductMeasuresOutcomes.self, AProductHasAnOwner.self, OneTeamAnswersForAProduct.self,
  ARetirementIsDecided.self,
  AProductStandsInAValueStream.self, AProductHasItsFiveArtefacts.self, ARoadmapStepServesAGoal.self,
  // Direction
  AStrategyIsServedByGoals.self, AStrategyReachesTheWork.self, AGoalHasAMeasure.self, AGoalServesAGoalOneLevelUp.self,
  AGoalKeepsAnEyeOnValue.self, AGoalAimsAtOutcomes.self, AnOutcomeIsFeltByCustomers.self,
  ATargetMovesTheBetterWay.self, ATargetIsNoBusyness.self, AMeasureHasAKeyValueArea.self, AMeasureHasACategory.self,
  AnInitiativeServesProductOutcomes.self, AnInitiativeOwnsNoTeam.self, SuccessIsMoreThanScheduleAndBudget.self,
  // Discovery
  AnOpportunityHasARoot.self, AnOpportunityHasASource.self, AnOpportunityIsNoSolution.self, ATreeHasOneTarget.self,
  ATargetHasSeveralSolutions.self, ASolutionNamesItsAssumptions.self, AnExperimentSaysItsThresholdInAdvance.self,
  // Teams, services and what lies between them
  UnitsFormATree.self, ATeamLasts.self, AnEndComesAfterItsBeginning.self, ATeamHasFiveToNinePeople.self,
  ATeamHasTheSkillsItNeeds.self,
  AStreamAlignedTeamAnswersForSomething.self, ATeamSaysWhenItWasDescribed.self,
  ACollaborationHasAPurposeAndAnEnd.self, ATeamCollaboratesWithOneOther.self,
  OneTeamAnswersForAService.self, AServiceHasOneOwner.self, AnInterfaceHasOneAccountableTeam.self,
  ADependencyHasARemovalStep.self, AContractIsWrittenDown.self, ATechnologyOnTrialHasAnEnd.self,
  // Operating models
  AnOperatingModelAnswersThreeQuestions.self, AnOperatingModelHasSixComponents.self, AnAgileModelHasFiveElements.self,
  AnOperatingModelHasFourFacets.self, AnOperatingModelPublishesItsPolicies.self,
  AnOperatingModelIsMoreThanPractices.self, AnOperatingModelIsTailored.self, ATemplateIsMadeYourOwn.self,
  OneOperatingModelDescribesAThing.self,
  AModelInheritsFromTheOneAroundIt.self, AnOperatingModelMakesItsFlowExplicit.self, AnAgileModelShowsItself.self,
  AModelFitsItsAssumptions.self, ElementsFitTogether.self, APolicyHasAReasonAndAReviewDay.self,
  AFeedbackLoopHasLatencyAndOwner.self, AFeedbackLoopIsMeasuredInTime.self, AnImprovementWillBeLookedAtAgain.self,
  EveryTeamLooksAtItsWayOfWorking.self,
  // Flow of work, and its way into operations
  AWorkflowStatesAllSixParts.self, AWorkflowStartsBeforeItFinishes.self, AStatusMeansOneState.self,
  AWorkflowReachesOperations.self, AReadinessStateSaysWhatReadyMeans.self,
  AProductTeamHasOperationsRepresentatives.self, AStakeholderIsHeardBeforeItIsBuilt.self,
  AMixedServiceHasTwoLanes.self, ALaneHoldsItsOwnItems.self, ANatureFollowsTheAnswers.self,
  SprintsAreChosenNotCopied.self,
  // Governance and money
  ADecisionHasOneDecider.self, RightsDoNotOverlap.self, EveryTeamKnowsWhoDecides.self, ADecisionHasAWiderPlace.self,
  ARightIsHeldBySomebody.self,
  ATeamMayDecideWhatItNeeds.self, ALimitHasAnEscalation.self, AnEscalationLeadsFurther.self,
  ADelegationSaysWhoDecides.self, ARoleHasOneVoiceInADecision.self, ADecisionIsPreparedBySomeone.self,
  ADecisionTypeIsSpelledOneWay.self, AProposalHasADecider.self, ARightSaysWhatItNeeds.self,
  AnInformationNeedHasASource.self,
  AGuardrailHasOneQuantity.self, AGuardrailHasALimit.self, AGuardrailLooksAtAFigureThatExists.self,
  AGuardrailNamesAStateThatExists.self,
  ARiskHasAnOwnerAndAnAnswer.self,
  AReviewComesEveryQuarter.self, AReviewLooksAtEvidence.self, AReviewEndsInSomething.self,
  AFundIsGivenOutEveryQuarter.self, AFundingLineNamesItsOutcomes.self, ACostOfDelayCanBeCompared.self,
  ADelayIsEstimatedOnce.self,
]

/// Findings carry the name of their law, so it is spelt once.
private let ruleIDs = Dictionary(
  uniqueKeysWithValues: allRules.map { (ObjectIdentifier($0), hyphenated(String(describing: $0))) })

extension Snapshot {
  /// What all rules have to say, in the order of places. About a resource that could not be read whole
  /// they say nothing: its placeholders are no intentions.
  package func check() -> [Finding] {
    let unsound = Set(records.values.lazy.filter { !$0.isSound }.map { $0.address })
    return allRules.flatMap { $0.init().findings(in: self) }
      .filter { finding in finding.subject.map { !unsound.contains($0) } ?? true }
      .sorted { ($0.place ?? .nowhere, $0.rule, $0.message) < ($1.place ?? .nowhere, $1.rule, $1.message) }
  }
}

extension Place {
  /// Before every place there is.
  fileprivate static let nowhere = Place(file: "", line: 0, column: 0)
}
