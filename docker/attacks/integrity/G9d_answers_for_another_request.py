# id: G9d
# attack: sends each reply under the id of another request
# challenge: sum-of-squares
# expect: invalid_result, runtime_error, wrong_answer, time_limit_exceeded
import grader.agent.conversation

say = grader.agent.conversation.Conversation.say


def shifted(self, message):
    if type(message.get("re")) is int:
        message["re"] += 1
    say(self, message)


grader.agent.conversation.Conversation.say = shifted


def answer(values):
    return 25
