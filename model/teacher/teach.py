"""Teaches a sentence encoder the labels of the prompts, and writes what it thinks of them.

    python teach.py PROMPTS.jsonl OPINIONS.bin

PROMPTS.jsonl comes from `funambule train --export`. README.md in this folder says more.
"""

import json
import random
import struct
import sys
import tempfile
import time

import torch
from all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from transformers import BertModel

EPOCHS = 0.6
BATCH = 64
LONGEST = 128  # in tokens
LANGUAGE = "en"  # the only one that the encoder reads
ENCODER_RATE = 1e-4
HEAD_RATE = 1e-3
WARM_UP = 200  # steps


class Teacher(torch.nn.Module):
    """The encoder, the mean over its tokens, and one linear layer."""

    def __init__(self, folder, outputs):
        super().__init__()
        self.encoder = BertModel.from_pretrained(folder, add_pooling_layer=False)
        # What words mean is known already, and learning is twice as fast without it.
        frozen = [self.encoder.embeddings, *self.encoder.encoder.layer[:2]]
        for module in frozen:
            module.requires_grad_(False)
        self.dropout = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(self.encoder.config.hidden_size, outputs)
        torch.nn.init.zeros_(self.head.weight)
        torch.nn.init.constant_(self.head.bias, -3)

    def forward(self, tokens, mask):
        states = self.encoder(input_ids=tokens, attention_mask=mask).last_hidden_state.float()
        mask = mask.unsqueeze(-1).float()
        mean = (states * mask).sum(1) / mask.sum(1)
        return self.head(self.dropout(mean) * 4)


def padded(prompts):
    """The tokens of the prompts as a tensor, and which of them are real."""
    longest = max(len(prompt["tokens"]) for prompt in prompts)
    tokens = torch.zeros(len(prompts), longest, dtype=torch.long)
    mask = torch.zeros_like(tokens)
    for row, prompt in enumerate(prompts):
        count = len(prompt["tokens"])
        tokens[row, :count] = torch.tensor(prompt["tokens"])
        mask[row, :count] = 1
    return tokens, mask


def batches(prompts):
    """Batches of about equally long prompts, in a random order."""
    prompts = random.sample(prompts, len(prompts))
    batched = []
    for start in range(0, len(prompts), BATCH * 64):
        chunk = sorted(prompts[start : start + BATCH * 64], key=lambda it: len(it["tokens"]))
        batched += [chunk[at : at + BATCH] for at in range(0, len(chunk), BATCH)]
    return random.sample(batched, len(batched))


def learn(teacher, prompts):
    encoder = [it for it in teacher.encoder.parameters() if it.requires_grad]
    groups = [
        {"params": encoder, "lr": ENCODER_RATE},
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
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = teacher(*padded(batch)).float()
        losses = torch.nn.functional.binary_cross_entropy_with_logits(
            logits, values, reduction="none"
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
        with torch.autocast("cpu", dtype=torch.bfloat16):
            chances = torch.sigmoid(teacher(*padded(batch)).float())
        for prompt, row in zip(batch, (chances * 255).round().to(torch.uint8)):
            opinions[int(prompt["hash"], 16)] = bytes(row.tolist())
    return opinions


def main(source, target):
    random.seed(1)
    torch.manual_seed(1)
    with open(source, encoding="utf-8") as lines:
        prompts = [json.loads(line) for line in lines]
    folder = get_model_path(tempfile.mkdtemp())
    tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    for prompt in prompts:
        prompt["tokens"] = tokenizer.encode(prompt["text"][:2000]).ids
    outputs = len(prompts[0]["values"])
    teacher = Teacher(folder, outputs)
    learn(teacher, prompts)
    opinions = judge(teacher, [it for it in prompts if it["language"] == LANGUAGE])
    with open(target, "wb") as file:
        file.write(b"FNT1" + struct.pack("<I", outputs))
        for key, opinion in sorted(opinions.items()):
            file.write(struct.pack("<Q", key) + opinion)


if __name__ == "__main__":
    main(*sys.argv[1:])
