"""Teaches a sentence encoder the labels of the prompts, and writes what it thinks of them.

    python teach.py PROMPTS.jsonl OPINIONS.bin

PROMPTS.jsonl comes from `funambule train --export`. Each encoder judges the languages that it reads
best. README.md in this folder says more.
"""

import json
import random
import struct
import sys
import time

import torch

from encoders import ENCODERS, WIDTH, mean, padded

EPOCHS = 0.6
BATCH = 64
LONGEST = 96  # in tokens
TUNED = 4  # layers, the last ones
ENCODER_RATE = 1e-4
HEAD_RATE = 1e-3
WARM_UP = 150  # steps


class Teacher(torch.nn.Module):
    """The encoder, the mean over its tokens, and one linear layer."""

    def __init__(self, encoder, outputs):
        super().__init__()
        self.encoder = encoder
        # What words mean is known already, and learning is twice as fast without it.
        frozen = [self.encoder.embeddings, *self.encoder.encoder.layer[:-TUNED]]
        for module in frozen:
            module.requires_grad_(False)
        self.dropout = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(WIDTH, outputs)
        torch.nn.init.zeros_(self.head.weight)
        torch.nn.init.constant_(self.head.bias, -3)

    def forward(self, prompts):
        tokens, mask = padded([prompt["tokens"] for prompt in prompts])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.encoder(input_ids=tokens, attention_mask=mask).last_hidden_state
            return self.head(self.dropout(mean(states, mask)) * 4).float()


def batches(prompts):
    """Batches of about equally long prompts, in a random order."""
    prompts = random.sample(prompts, len(prompts))
    batched = []
    for start in range(0, len(prompts), BATCH * 64):
        chunk = sorted(prompts[start : start + BATCH * 64], key=lambda it: len(it["tokens"]))
        batched += [chunk[at : at + BATCH] for at in range(0, len(chunk), BATCH)]
    return random.sample(batched, len(batched))


def learn(teacher, prompts):
    tuned = [it for it in teacher.encoder.parameters() if it.requires_grad]
    groups = [
        {"params": tuned, "lr": ENCODER_RATE},
        {"params": teacher.head.parameters(), "lr": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    total = int(EPOCHS * len(prompts) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)
    )
    teacher.train()
    began = time.time()
    for step, batch in zip(range(total), batches(prompts)):
        values = torch.tensor([prompt["values"] for prompt in batch])
        weights = torch.tensor([prompt["weights"] for prompt in batch])
        losses = torch.nn.functional.binary_cross_entropy_with_logits(
            teacher(batch), values, reduction="none"
        )
        optimizer.zero_grad()
        ((losses * weights).sum() / BATCH).backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 20 == 0:
            print(f"step {step} of {total}, {time.time() - began:.0f} s", file=sys.stderr)


@torch.no_grad()
def judge(teacher, prompts):
    """The opinions by the hash of the prompt, a byte for each output."""
    teacher.eval()
    opinions = {}
    prompts = sorted(prompts, key=lambda it: len(it["tokens"]))
    for start in range(0, len(prompts), BATCH):
        batch = prompts[start : start + BATCH]
        chances = (torch.sigmoid(teacher(batch)) * 255).round().to(torch.uint8)
        for prompt, row in zip(batch, chances):
            opinions[int(prompt["hash"], 16)] = bytes(row.tolist())
    return opinions


def main(source, target):
    with open(source, encoding="utf-8") as lines:
        prompts = [json.loads(line) for line in lines]
    outputs = len(prompts[0]["values"])
    opinions = {}
    for encoder in ENCODERS:
        random.seed(1)
        torch.manual_seed(1)
        cut = encoder.tokenizer(LONGEST)
        for prompt in prompts:
            prompt["tokens"] = cut.encode(encoder.before + prompt["text"][:1500]).ids
        teacher = Teacher(encoder.model(), outputs)
        learn(teacher, prompts)
        read = [prompt for prompt in prompts if prompt["language"] in encoder.languages]
        opinions.update(judge(teacher, read))
    with open(target, "wb") as file:
        file.write(b"FNT1" + struct.pack("<I", outputs))
        for key, opinion in sorted(opinions.items()):
            file.write(struct.pack("<Q", key) + opinion)


if __name__ == "__main__":
    main(*sys.argv[1:])
