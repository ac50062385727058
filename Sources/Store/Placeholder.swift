// Store: see DESIGN
