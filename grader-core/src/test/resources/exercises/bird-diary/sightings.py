MARCH = """\
1 March: wren
2 March: blue tit

4 March: wren
"""
