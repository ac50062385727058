// Optimiser: see DESIGN
