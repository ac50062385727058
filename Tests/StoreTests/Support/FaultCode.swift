import Domain

/// The code of the fault that `body` throws; nil when it throws none.
func code(of body: () throws -> Void) throws -> String? { try fault(of: body)?.code }

/// The fault that `body` throws; nil when it throws none.
func fault(of body: () throws -> Void) throws -> Fault? {
    do {
        try body()
        return nil
    } catch let fault as Fault {
        return fault
    }
}
