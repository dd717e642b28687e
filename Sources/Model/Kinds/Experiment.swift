/// A test designed to prove or reject a hypothesis. Measure, threshold, input limit and end are set before
/// it starts. Its start, inspection and decision are records; its result is a figure.
/// Evidence-Based Management Guide, May 2024; rows 06.01, 11.02.
package struct Experiment: Kind {
  package enum Passes: String, Choice { case atLeast = "at-least", atMost = "at-most" }
  /// The product it is about.
  package var product: Ref<Product>
  /// The goal it is to bring nearer.
  package var goal: Ref<Goal>?
  /// The belief that doing one thing leads to another.
  package var hypothesis: String
  /// How it is tested, such as `shown to one buyer in ten for four weeks`.
  package var method: String
  /// What is measured.
  package var measure: Ref<Measure>?
  /// The value that decides, in the measure's unit.
  package var threshold: Double?
  /// Whether the hypothesis stands at least or at most at the threshold.
  package var passes: Passes?
  /// The most that is spent on finding out.
  package var inputLimit: Money?
  /// The day it ends, whatever it shows.
  package var end: Day?
}
