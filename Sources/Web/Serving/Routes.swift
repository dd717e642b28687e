import Model
import Workbench

/// Which page answers which address. Every address is named, so none is forgotten.
enum Routes {
  static func read(_ visit: Visit) throws -> Answer {
    do {
      return try page(visit)
    } catch let failure as Failure where failure.status == 404 {
      guard let absent = try AbsentPage(visit) else { throw failure }
      return try visit.show(absent, status: 404)
    }
  }

  private static func page(_ visit: Visit) throws -> Answer {
    switch visit.link {
    case .home: try visit.show(HomePage(visit))
    case .signIn: try visit.door.isChosen ? visit.show(MembersPage(visit)) : SignInPage(visit).answer()
    case .invitation(let secret): try ClaimPage(visit, secret).answer()
    case .account: try visit.show(AccountPage(visit))
    case .people: try visit.show(PeoplePage(visit))
    case .transparency: try visit.show(TransparencyPage(visit))
    case .products: try visit.show(ProductsPage(visit))
    case .product(let name, let tab): try visit.show(ProductPage(visit, name, tab))
    case .valueStreams: try visit.show(ValueStreamsPage(visit))
    case .valueStream(let name): try visit.show(ValueStreamPage(visit, name))
    case .teams: try visit.show(TeamsPage(visit))
    case .team(let name): try visit.show(TeamPage(visit, name))
    case .services: try visit.show(ServicesPage(visit))
    case .service(let name): try visit.show(ServicePage(visit, name))
    case .reviews: try visit.show(ReviewsPage(visit))
    case .review(let id): try visit.show(ReviewPage(visit, id: id))
    case .decisions: try visit.show(DecisionsPage(visit))
    case .decision(let id): try visit.show(DecisionPage(visit, id: id))
    case .governance: try visit.show(GovernancePage(visit))
    case .whoDecides: try visit.show(WhoDecidesPage(visit))
    case .rights: try visit.show(RightsPage(visit))
    case .proposals: try visit.show(ProposalsPage(visit))
    case .money: try visit.show(MoneyPage(visit))
    case .guardrails: try visit.show(GuardrailsPage(visit))
    case .portfolio: try visit.show(PortfolioPage(visit))
    case .fundingLine(let name): try visit.show(LinePage(visit, name))
    case .proposal(let id): try visit.show(ProposalPage(visit, id: id))
    case .model: try visit.show(ModelPage(visit))
    case .maps: try visit.show(MapsPage(visit))
    case .map(let picture): try visit.show(MapPage(visit, picture))
    case .kind(let word): try visit.show(KindPage(visit, word: word))
    case .resource(let address): try visit.show(ResourcePage(visit, address))
    case .edit(let address): try Editing.show(visit, address)
    case .fresh(let word): try Editing.show(visit, another: word)
    case .changes: try visit.show(ChangesPage(visit))
    case .timeline: try visit.show(TimelinePage(visit))
    case .compare: try visit.show(ComparePage(visit))
    case .projects: try visit.show(ProjectsPage(visit))
    case .assessment(let token): try visit.show(AssessmentPage(visit, token: token))
    case .draft(let token): try AssessmentPage.draft(visit, token: token)
    case .evidence: try visit.show(EvidencePage(visit))
    case .batch(let id): try visit.show(BatchPage(visit, id: id))
    case .checks: try visit.show(ChecksPage(visit))
    case .search: try visit.show(SearchPage(visit))
    default: try readRecords(visit)
    }
  }

  private static func readRecords(_ visit: Visit) throws -> Answer {
    switch visit.link {
    case .flow(let subject): try visit.show(FlowPage(visit, subject))
    case .table(let subject, let table, let format): try FlowExport.answer(visit, subject, table, format)
    case .item(let subject, let key): try visit.show(ItemPage(visit, subject, key: key))
    case .look(let token): try visit.show(LookPage(visit, token: token))
    case .reviewPaper(let id, let format): try ReviewDownloads.paper(visit, id, format)
    case .reference: try visit.show(ReferencePage(visit))
    case .experiments: try visit.show(ExperimentsPage(visit))
    case .experiment(let name): try visit.show(ExperimentPage(visit, name))
    case .promises: try visit.show(PromisesPage(visit))
    case .measure(let name): try visit.show(MeasurePage(visit, name))
    case .alignment: try visit.show(AlignmentPage(visit))
    case .culture: try visit.show(CulturePage(visit))
    case .feedback: try visit.show(FeedbackPage(visit))
    case .listing(let listing, let format): try Listings.answer(visit, listing, format)
    case .modelFiles: try ModelDownloads.archive(visit)
    case .teamAPI(let name): try ModelDownloads.teamAPI(visit, name)
    case .mapFile(let picture): try MapFile.answer(visit, picture)
    case .ready: ready(visit)
    default: throw Failure.notHere()
    }
  }

  /// Ready means that it can be written to as well as read.
  private static func ready(_ visit: Visit) -> Answer {
    visit.workspace.stopped.map { .text("stopped: \($0)\n", status: 503) } ?? .text("ready\n")
  }

  /// What changes something. Everything else refuses a form.
  static func write(_ sent: Sent) throws -> Answer {
    switch sent.visit.link {
    case .signIn: try sent.visit.door.isChosen ? MembersPage.choose(sent) : SignInPage.take(sent)
    case .invitation(let secret): try ClaimPage.take(sent, secret)
    case .account: try AccountPage.take(sent)
    case .people: try PeoplePage.take(sent)
    case .home: try NextQuarter.go(sent, then: .home)
    case .look: try LookPage.take(sent)
    case .projects: try ProjectsPage.take(sent)
    case .assessment(let token): try AssessmentPage.propose(sent, token: token)
    case .reviews: try ReviewsPage.open(sent)
    case .review(let id): try writeReview(sent, id)
    case .proposals: try ProposalsPage.propose(sent)
    case .governance: try IdlePart.judge(sent)
    case .proposal(let id):
      sent.act == "score" ? try ClaimPart.score(sent, proposal: id) : try ProposalPage.respond(sent, id: id)
    case .decision(let id):
      sent.fields["act"] == "next-quarter"
        ? try NextQuarter.go(sent, then: .decision(id)) : try DecisionPage.score(sent, id: id)
    case .batch(let id): try BatchPage.retract(sent, id: id)
    case .experiment(let name): try ExperimentPage.act(sent, name)
    case .promises: try PromisesPage.act(sent)
    case .measure(let name): try MeasurePage.act(sent, name)
    case .culture: try ContactForm.act(sent)
    case .guardrails: try GuardrailsPage.take(sent)
    case .portfolio: try PortfolioPage.take(sent)
    case .fundingLine(let name): try LinePage.ask(sent, name)
    case .edit(let address): try Editing.take(sent, address)
    case .fresh(let word): try Editing.take(sent, another: word)
    default: throw Failure.otherMethod
    }
  }

  private static func writeReview(_ sent: Sent, _ id: String) throws -> Answer {
    switch sent.fields["act"] {
    case "offer": try OfferForm.take(sent, review: id)
    case "ask": try AskForm.take(sent, review: id)
    case "note", "attend", "close": try SittingPart.take(sent, review: id)
    case "send": try SendForm.take(sent, review: id)
    case "agree", "object": try AgreePart.take(sent, review: id)
    default: try ReviewPage.decide(sent, id: id)
    }
  }
}
