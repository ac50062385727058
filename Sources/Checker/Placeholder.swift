// Checker: see DESIGN
