// Application: see DESIGN
