// Report: see DESIGN
