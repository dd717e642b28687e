@testable import Model
import TestSupport
import Testing

@Suite struct AFeedbackLoopIsMeasuredInTimeTests {
  @Test func `a share cannot be held beside a span of time`() {
    expect(
      AFeedbackLoopIsMeasuredInTime(),
      in: """
        kind: measure
        name: share
        title: Share
        definition: Share of interviews
        unit: "%"
        better: higher
        source: Notes
        freshness: 2 weeks
        ---
        kind: measure
        name: wait
        title: Wait
        definition: Hours to an answer
        unit: hours
        better: lower
        source: Log
        freshness: 2 weeks
        ---
        kind: feedback-loop
        name: interviews
        title: Interviews
        measure: 1️⃣share
        ---
        kind: feedback-loop
        name: alarms
        title: Alarms
        measure: wait
        """,
      says: ["1️⃣ “Interviews” is measured by “Share”, which is in %"])
  }
}
