"""What to say: questions to answers with their quotes. `Assistant.open(folder)` is where to begin."""

from assistant.asking import Assistant
from assistant.replies import Answer, Citation, Coverage, Item, Refusal, Reply, ReplyStream
from assistant.settings import Settings

__all__ = ["Answer", "Assistant", "Citation", "Coverage", "Item", "Refusal", "Reply", "ReplyStream", "Settings"]
