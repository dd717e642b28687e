/// Who may look at an address, and who may do what there. Every address is named and every act too: what is not
/// said here is denied.
extension Links {
  /// What looking at it asks.
  var toRead: Requirement {
    switch self {
    case .healthy, .ready, .asset, .signIn, .invitation: .nothing
    case .people: .administrator
    case .home, .products, .product, .valueStreams, .valueStream, .teams, .team, .teamAPI, .services, .service, .flow,
      .table, .item, .reviews, .review, .reviewPaper, .decisions, .decision, .governance, .whoDecides, .rights,
      .proposals,
      .money, .guardrails, .portfolio, .fundingLine, .proposal,
      .model, .reference, .modelFiles, .maps, .map, .mapFile, .kind, .resource, .changes, .compare, .timeline,
      .projects, .assessment, .draft, .evidence, .batch, .checks, .search, .look, .edit, .fresh,
      .experiments, .experiment, .promises, .measure, .alignment, .culture, .feedback, .listing, .account,
      .transparency:
      .signedIn
    // Each operation of the API says itself what it asks.
    case .api: .signedIn
    }
  }

  /// What an act there asks, by the value of the button pressed; nothing where there is no such act.
  func toDo(_ act: String) -> Requirement? {
    switch self {
    case .signIn, .invitation: act.isEmpty ? .nothing : nil
    case .account:
      ["sign-out", "password", "end", "end-others", "make-token", "end-token"].contains(act) ? .signedIn : nil
    case .people:
      ["invite", "link", "end-sessions", "raise", "lower", "disable", "enable", "remove", "act-as"].contains(act)
        ? .administrator : nil
    case .home: ["", "next-quarter"].contains(act) ? .person : nil
    // Nothing of these is kept: a file is looked at, a list is assessed.
    case .look, .projects: act.isEmpty ? .signedIn : nil
    case .assessment, .reviews, .proposals: act.isEmpty ? .person : nil
    case .review:
      ["", "decide", "ask", "offer", "note", "attend", "close", "send", "agree", "object"].contains(act) ? .person : nil
    case .decision: ["", "score", "next-quarter"].contains(act) ? .person : nil
    case .governance: act == "judge" ? .person : nil
    case .proposal:
      ["score", "accept", "consent", "object", "withdraw-objection", "refuse", "withdraw", "amend", "seen"].contains(
        act)
        ? .person : nil
    case .batch: act.isEmpty ? .evidence : nil
    case .experiment: ["start", "amend", "inspect", "decide"].contains(act) ? .person : nil
    case .promises: ["", "score"].contains(act) ? .person : nil
    case .measure: act == "enter" ? .evidence : act == "lock" ? .person : nil
    case .culture: act.isEmpty ? .person : nil
    case .portfolio: ["take", "start"].contains(act) ? .person : nil
    case .fundingLine: act.isEmpty ? .person : nil
    case .guardrails: ["waive", "end"].contains(act) ? .person : nil
    // Buttons of a form that is being written have many values; all but saving only draw it again.
    case .edit, .fresh: .model
    case .products, .product, .valueStreams, .valueStream, .teams, .team, .teamAPI, .services, .service, .flow, .table,
      .item, .reviewPaper, .decisions, .whoDecides, .rights, .money, .model, .reference, .modelFiles, .maps, .map,
      .mapFile, .kind,
      .resource, .changes, .compare, .timeline, .draft, .evidence, .checks, .search, .asset, .healthy, .ready,
      .experiments, .alignment, .feedback, .listing, .transparency, .api:
      nil
    }
  }
}
