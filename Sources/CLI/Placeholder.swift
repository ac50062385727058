// CLI: see DESIGN
