/// Does jobs on several threads and hands the products on in the order of the jobs.
///
/// Jobs are made one at a time, products are taken one at a time; only the work between is done at once. No more than
/// a window of jobs is on its way, so memory stays the same however slow the taker is.
final class OrderedWork<Job: Sendable, Product: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private let next: () throws -> Job?
  private let take: (Product) throws -> Void
  private var waiting: [Result<Product, any Error>?]
  private var issued = 0
  private var taken = 0
  private var isReading = false
  private var isTaking = false
  private var isOver = false
  private var failure: (any Error)?

  /// Prepares work.
  ///
  /// - Parameters:
  ///   - window: how many jobs may be on their way.
  ///   - next: makes the next job, `nil` when there is none left.
  ///   - take: takes a product.
  init(window: Int, next: @escaping () throws -> Job?, take: @escaping (Product) throws -> Void) {
    self.next = next
    self.take = take
    waiting = Array(repeating: nil, count: window)
  }

  /// Does all of it.
  ///
  /// - Parameters:
  ///   - threads: how many work at once.
  ///   - worker: makes what each thread works with; called on that thread.
  /// - Throws: the error of the first job, by order, that failed; later products are not taken.
  func run(threads: Int, worker: @escaping @Sendable () -> (Job) throws -> Product) throws {
    Threads.run(threads) { _ in
      let work = worker()
      while let (ticket, job) = self.begin() {
        self.end(ticket, job.flatMap { job in Result { try work(job) } })
      }
    }
    if let failure { throw failure }
  }

  private func begin() -> (ticket: Int, job: Result<Job, any Error>)? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isOver, isReading || issued - taken >= waiting.count { monitor.wait() }
    if isOver { return nil }
    isReading = true
    monitor.unlock()
    let job = Result { try next() }
    monitor.lock()
    isReading = false
    monitor.notifyAll()
    switch job {
    case .success(nil):
      isOver = true
      return nil
    case .success(let job?):
      issued += 1
      return (issued - 1, .success(job))
    case .failure(let error):
      isOver = true
      issued += 1
      return (issued - 1, .failure(error))
    }
  }

  private func end(_ ticket: Int, _ product: Result<Product, any Error>) {
    monitor.lock()
    defer { monitor.unlock() }
    waiting[ticket % waiting.count] = product
    if isTaking { return }
    isTaking = true
    while failure == nil, let product = waiting[taken % waiting.count] {
      waiting[taken % waiting.count] = nil
      monitor.unlock()
      let result = Result { try take(product.get()) }
      monitor.lock()
      taken += 1
      if case .failure(let error) = result {
        failure = error
        isOver = true
      }
      monitor.notifyAll()
    }
    isTaking = false
  }
}
