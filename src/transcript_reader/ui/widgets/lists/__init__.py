"""What stands in the lists beside the page: transcripts, speakers, what was taught."""
