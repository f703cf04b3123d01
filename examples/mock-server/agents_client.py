"""A session of openai-agents with the mock: npx realtime-arbitraries serve --port 8765"""

import asyncio

from agents.realtime import RealtimeAgent, RealtimeRunner


async def main() -> None:
    runner = RealtimeRunner(RealtimeAgent(name="Guide", instructions="Be brief."))
    session = await runner.run(model_config={"api_key": "any", "url": "ws://127.0.0.1:8765/v1/realtime"})
    async with session:
        await session.send_message("Hello")
        async for event in session:
            if event.type == "agent_end":
                break


asyncio.run(main())
