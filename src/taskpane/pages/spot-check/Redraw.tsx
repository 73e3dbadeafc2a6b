// Draws another sample while one is open: only with a reason, so that nobody draws until they like the result.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import { reasonLength } from "../../../pipeline/quality/spotCheckDue";
import { ActionStatus } from "../../components/ActionStatus";
import { Small } from "../../components/Small";
import { useSharedStyles } from "../../components/styles";
import type { SpotCheck } from "./useSpotCheck";

const { spotCheck: words } = texts;

/** A quiet button that asks for the reason. */
export function Redraw({ drawing }: Pick<SpotCheck, "drawing">) {
  const shared = useSharedStyles();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <div>
        <Button
          appearance="subtle"
          onClick={() => {
            setReason("");
          }}
        >
          {words.redraw}
        </Button>
      </div>
    );
  }
  const isEnough = reason.trim().length >= reasonLength;
  return (
    <div>
      <Small>{words.redrawWhat}</Small>
      <Field label={words.redrawWhy} hint={words.redrawHint}>
        <Textarea
          rows={2}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={shared.row}>
        <Button disabledFocusable={!isEnough} onClick={() => void drawing.start(reason.trim())}>
          {words.redraw}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setReason(null);
          }}
        >
          {texts.shell.cancel}
        </Button>
      </div>
      <ActionStatus state={drawing.state} title={words.drawing} />
    </div>
  );
}
