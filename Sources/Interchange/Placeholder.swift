// Interchange: see DESIGN
