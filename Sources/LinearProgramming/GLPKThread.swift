import CGLPK

/// GLPK keeps its memory per thread.
package enum GLPKThread {
    /// Gives this thread's memory back; call it before a thread that solved something ends. Masters that are still
    /// alive in this thread are lost.
    package static func release() { rw_release_thread() }

    /// Blocks that GLPK holds in this thread.
    static var blocksInUse: Int { Int(rw_blocks_in_use()) }
}
