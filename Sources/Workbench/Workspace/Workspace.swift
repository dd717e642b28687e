import Model

/// One organisation's Pomona: the model, the evidence and the record in one store, and every verb
/// there is on them. Web and command line ask the same questions here and so show the same answers.
///
/// All functions wait for the disk and are meant for threads that may wait (``BlockingPool``).
///
/// - Open: ``create(at:named:zone:by:in:)``, ``open(_:in:)``, ``inMemory(named:zone:in:)``, ``lock(as:)``, ``close()``,
///   ``organisation()``, ``stopped``, ``failure()``
/// - Clock: ``today()``, ``clock()``, ``zone()``, ``set(today:by:)``, ``advance(to:by:)``, ``followTheSystem(by:)``
/// - Model: ``snapshot(asOf:)``, ``snapshot(revision:)``, ``structure(asOf:)``, ``revision(asOf:)``, ``check(_:whole:)``,
///   ``check(edits:)``, ``apply(_:whole:by:expecting:effective:token:)``, ``apply(edits:by:expecting:effective:token:)``,
///   ``remove(_:by:expecting:effective:token:)``, ``differences(from:to:)``, ``changes(in:)``, ``revisions(through:)``,
///   ``revisions(touching:through:last:)``, ``export(asOf:)``, ``findings(asOf:)``
/// - Evidence: ``preview(_:source:choices:)``, ``take(_:source:choices:by:token:)``, ``take(_:file:source:by:token:)``,
///   ``batches()``, ``report(of:)``, ``retract(_:by:token:)``, ``sources()``, ``mapping(named:)``, ``save(_:as:)``, ``items(of:)``,
///   ``readings(asOf:)``, ``readings(of:product:asOf:)``, ``evidenceReaches(of:asOf:)``,
///   ``feedback(asOf:)``, ``information(asOf:)``
/// - Figures: ``work(of:asOf:)``, ``history(of:asOf:)``, ``workflow(of:asOf:)``, ``flow(of:asOf:lookback:daysAhead:itemsAhead:)``,
///   ``flowPicture(of:asOf:lookback:)``, ``figure(_:of:asOf:)``, ``series(_:of:asOf:)``, ``picture(of:of:asOf:)``,
///   ``value(of:asOf:)``, ``workPicture(of:asOf:)``, ``progress(of:asOf:)``, ``guardrails(for:asOf:)``, ``attention(asOf:)``
/// - Proposals: ``propose(_:amending:by:token:)``, ``respond(to:_:because:by:token:)``,
///   ``accept(_:because:by:choosing:token:)``, ``refuse(_:because:by:token:)``, ``proposals(through:)``, ``course(_:)``,
///   ``draft(_:choosing:)``, ``revision(accepting:)``
/// - Loop: ``authority(asOf:)``, ``ruling(for:on:)``, ``pack(for:asOf:)``, ``open(_:by:token:)``, ``raise(_:in:by:token:)``,
///   ``reviews(through:)``, ``review(_:)``, ``isIntact(_:)``, ``decide(_:in:by:token:)``, ``decisions(through:)``,
///   ``decision(_:)``, ``revision(carryingOut:)``, ``score(_:by:token:)``, ``preview(scoreOf:on:)``, ``scores(through:)``,
///   ``due(on:)``, ``claim(_:)``, ``improvements(asOf:)``, ``recompute(_:)``, ``paper(of:through:)``,
///   ``note(_:in:by:token:)``, ``attend(_:_:by:token:)``, ``close(_:by:token:)``, ``attendance(at:)``,
///   ``standings(asOf:)``, ``refer(_:_:in:by:token:)``, ``referrals(through:)``, ``referrals(of:in:)``,
///   ``agree(_:to:of:in:because:by:token:)``, ``stances(through:)``, ``stances(on:in:)``, ``refusal(of:by:)``,
///   ``waitingQuestions(asOf:with:)``,
///   ``escalated(through:)``, ``overhead(asOf:)``, ``idleRules(asOf:)``, ``keepings(through:)``,
///   ``judge(_:_:because:next:by:token:)``,
///   ``waive(_:by:until:because:token:)``, ``endWaiver(of:by:because:token:)``, ``waivers(asOf:)``
/// - Learning: ``experiments(asOf:product:)``, ``experiment(_:asOf:)``, ``experimentsEnded(after:through:)``,
///   ``start(experiment:because:by:token:)``, ``amend(experiment:to:because:by:token:)``,
///   ``inspect(experiment:because:by:token:)``, ``decide(experiment:goal:approach:learnt:following:by:token:)``,
///   ``promise(_:of:at:reliedOn:lookback:seed:by:token:)``, ``promises(asOf:)``, ``promisesResolved(after:through:)``,
///   ``scorePromises(by:)``, ``score(promise:by:token:)``, ``lock(baselineOf:product:from:to:because:by:token:)``,
///   ``baselines(asOf:)``, ``enter(_:by:token:)``, ``alignment(asOf:quarters:)``, ``planningLog(asOf:last:)``,
///   ``culture(asOf:)``, ``tell(_:by:token:)``, ``withdraw(_:by:token:)``, ``contacts(asOf:)``
/// - Money: ``plans(asOf:ahead:)``, ``comparison(of:with:ahead:)``, ``shifts(asOf:since:)``, ``spend(asOf:)``, ``book(asOf:)``,
///   ``costOfValue(of:asOf:periods:)``, ``review(ofLine:asOf:)``, ``ask(aboutLine:in:by:token:)``, ``effects(of:)``,
///   ``returns(asOf:)``
/// - Record: ``entries(_:through:)``, ``entry(_:)``, ``log(last:before:)``, ``names()``, ``name(_:as:)``, ``forget(_:)``
/// - People: ``proven(as:)``, ``accountEntries(through:)``
/// - Proof: ``head()``, ``verify(against:)``, ``backUp(to:)``, ``copyOfRecord()``, ``copied(_:in:)``
package struct Workspace: Sendable {
  package let store: Store
  let memory = Memory()
  /// Who proved who they are, as their name stands in the record; nothing where nobody did.
  package internal(set) var proven: String?
  /// The last entry that counts where the history is looked at as it was written then; nothing when all count.
  var through: Int64?

  package var surroundings: Surroundings { store.surroundings }
  /// Where the file lies; `memory` when there is none.
  package var path: String { store.path }
  /// Why nothing is written any more, after a failing disk.
  package var stopped: String? { store.stopped }
  /// Waits until nothing is written any more, and says why; nothing when the wait is cancelled before.
  package func failure() async -> String? { await store.halt.failure() }
}
