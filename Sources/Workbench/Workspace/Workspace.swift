import Model

/// One organisation's Pomona: the model, the evidence and the record in one store, and every verb
/// there is on them. Web and command line ask the same questions here and so show the same answers.
///
/// All functions wait for the disk and are meant for threads that may wait (``BlockingPool``).
///
/// - Open: ``create(at:named:zone:by:in:)``, ``open(_:in:)``, ``inMemory(named:zone:in:)``, ``lock(as:)``, ``close()``
/// - Clock: ``today()``, ``clock()``, ``set(today:by:)``, ``advance(days:by:)``, ``followTheSystem(by:)``
/// - Model: ``snapshot(asOf:)``, ``revision(asOf:)``, ``check(_:whole:)``, ``apply(_:whole:by:expecting:effective:token:)``,
///   ``apply(edits:by:expecting:effective:token:)``, ``remove(_:by:expecting:token:)``, ``differences(from:to:)``,
///   ``revisions()``, ``export(asOf:)``
/// - Evidence: ``preview(_:source:choices:)``, ``take(_:source:choices:by:token:)``, ``batches()``, ``report(of:)``,
///   ``retract(_:by:)``, ``sources()``, ``mapping(named:)``, ``save(_:as:)``
/// - Figures: ``history(of:asOf:)``, ``items(of:)``, ``readings(of:product:asOf:)``, ``quality(of:asOf:)``
/// - Record: ``entries(_:through:)``, ``log(last:)``, ``names()``, ``name(_:as:)``, ``forget(_:)``
/// - Proof: ``verify(against:)``, ``head()``, ``backUp(to:)``
package struct Workspace: Sendable {
  package let store: Store
  let memory = Memory()

  package var surroundings: Surroundings { store.surroundings }
  /// Where the file lies; `memory` when there is none.
  package var path: String { store.path }
  /// Why nothing is written any more, after a failing disk.
  package var stopped: String? { store.stopped }
}
