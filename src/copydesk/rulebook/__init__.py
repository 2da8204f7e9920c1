"""What a rule is: checks, packs, their pages, their examples, and the waivers against them."""
