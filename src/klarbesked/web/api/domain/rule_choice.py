"""Which rules another program wants to hear from."""

from dataclasses import dataclass

from klarbesked.engine.rule import Rule


@dataclass(frozen=True)
class RuleChoice:
    """`only`: no other rules than those it names. `all_levels`: advice too, always."""

    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    groups_on: frozenset[str] = frozenset()
    groups_off: frozenset[str] = frozenset()
    only: bool = False
    all_levels: bool = False

    def wants(self, rule: Rule) -> bool:
        """Whether the rule is to run; a rule by name goes before its group."""
        if rule.name in self.off:
            return False
        if rule.name in self.on:
            return True
        if self.only:
            return rule.group in self.groups_on
        return rule.group not in self.groups_off
