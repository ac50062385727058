print("ritwijzer")
