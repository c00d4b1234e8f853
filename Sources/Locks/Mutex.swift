import Glibc

/// A value that one thread at a time may use.
///
/// It is used like the `Mutex` of Swift's `Synchronization`, with a lock of the system beneath: the
/// thread sanitizer sees what that orders, and does not see into the other (decision 54).
public final class Mutex<Value>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let value: UnsafeMutablePointer<Value>

  /// Makes a lock around a value that nobody else has.
  public init(_ initial: sending Value) {
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    value = .allocate(capacity: 1)
    value.initialize(to: initial)
    let failure = pthread_mutex_init(lock, nil)
    precondition(failure == 0, "the system gives no lock: \(failure)")
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deinitialize(count: 1)
    lock.deallocate()
    value.deinitialize(count: 1)
    value.deallocate()
  }

  /// Does `body` with the value while no other thread has it. It must not call this again for the
  /// same lock, which would wait for itself.
  ///
  /// - Throws: what `body` throws; the lock is free again then.
  public func withLock<Result, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value.pointee)
  }
}
