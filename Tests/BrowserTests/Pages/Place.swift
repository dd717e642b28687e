/// A page of Harbour a reader may open, and what its address needs.
struct Place: Sendable, CustomStringConvertible {
  let path: String
  /// What the page is about existed on every day, so it answers on a day before the organisation's first too.
  var isCollection = true

  var description: String { path }

  static let collections = [
    "/", "/products", "/value-streams", "/teams", "/reviews", "/decisions", "/proposals", "/model", "/model/product",
    "/changes",
    "/compare", "/evidence", "/checks", "/search", "/search?q=quay",
    "/who-decides?type=staffing&in=product%2Fcheckout&amount=23000", "/projects", "/model/timeline", "/rights",
    "/sign-in", "/transparency",
    "/rights?as=rapid",
    "/maps", "/maps/organisation", "/maps/value-streams", "/maps/interactions?focus=team%2Fquay", "/maps/dependencies",
    "/maps/goals", "/maps/opportunities", "/model/reference",
    "/rights?as=information", "/rights?as=gaps", "/services", "/proposals", "/money", "/governance",
    "/rights?as=escalations", "/decisions?grade=opinion",
    "/guardrails", "/portfolio",
    "/experiments", "/promises", "/alignment", "/culture", "/feedback",
  ].map { Place(path: $0) }

  static let members = [
    "/products/checkout/money", "/money/receipts-line", "/products/checkout", "/products/checkout/value",
    "/products/checkout/flow", "/products/checkout/decisions",
    "/products/checkout/discovery", "/products/checkout/value?use=risk", "/experiments/guest-order",
    "/measures/completed-checkouts", "/products/checkout/operating-model", "/products/checkout/history",
    "/products/onboarding/flow",
    "/value-streams/buying", "/services/delivery-platform", "/teams/quay", "/teams/quay/flow",
    "/reviews/checkout-review-2026-03-29",
    "/decisions/decision-1", "/model/product/checkout", "/model/guardrail/checkout-readiness", "/evidence/13",
  ].map { Place(path: $0, isCollection: false) }

  static let all = collections + members

  /// The same page as it stood on a day.
  func asOf(_ day: String) -> String { path + (path.contains("?") ? "&" : "?") + "as-of=" + day }
}
