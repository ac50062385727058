// LinearProgramming: see DESIGN
