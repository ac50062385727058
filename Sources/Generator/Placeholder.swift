// Generator: see DESIGN
