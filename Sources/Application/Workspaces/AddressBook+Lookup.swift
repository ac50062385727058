import Domain
import Interchange
import Store

extension AddressBook {
    /// The address book beside a workspace; without one no address is known.
    static func lookup(besideWorkspace workspace: String) throws(Fault) -> any AddressLookup {
        let path = path(besideWorkspace: workspace)
        guard exists(at: path) else { return AddressTable() }
        return try open(at: path)
    }
}
